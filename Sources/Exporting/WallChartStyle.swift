/// How the wall chart looks, on paper and on a screen.

enum WallChartStyle {
  /// Lengths are millimetres of paper. Nothing is told by a background alone: borders and words carry
  /// it where a printer has no colours.
  static let css = """
    @page { size: A3 landscape; margin: 10mm; }
    * { box-sizing: border-box; margin: 0; padding: 0; }
    html { font-family: "Noto Sans CJK SC", "Source Han Sans SC", "Microsoft YaHei", "PingFang SC", "WenQuanYi Micro Hei", "SimHei", "Heiti SC", sans-serif; color: #000; background: #fff; -webkit-print-color-adjust: exact; print-color-adjust: exact; }
    .store { position: absolute; }
    .page { width: 400mm; height: 276mm; overflow: hidden; display: flex; flex-direction: column; break-after: page; break-inside: avoid; }
    .page:last-of-type { break-after: auto; }
    @media screen { html { background: #ddd; } .page { box-sizing: content-box; padding: 10mm; margin: 6mm auto; background: #fff; box-shadow: 0 1mm 4mm #888; } }
    h1, h2 { font-weight: 700; }
    .mast { flex: none; border-bottom: 1mm solid #000; padding-bottom: 3mm; margin-bottom: 3mm; }
    .mast .top { display: flex; justify-content: space-between; align-items: baseline; gap: 8mm; }
    .title { font-size: 11.5mm; line-height: 1.2; max-height: 1.2em; overflow: hidden; }
    .day { font-size: 5.2mm; white-space: nowrap; font-weight: 700; }
    .mast .facts { font-size: 4.2mm; line-height: 1.5; height: 1.5em; overflow: hidden; margin: 1mm 0 2.5mm; }
    .missing { border: 0.4mm solid #000; padding: 0 1.5mm; }
    .gap { color: #888; }
    .figures { display: flex; align-items: flex-end; gap: 3mm; height: 17mm; }
    .figure, .light { text-align: center; min-width: 21mm; padding: 0 2mm; border: 0.3mm solid #888; border-radius: 1mm; }
    .figure b, .light b { display: block; font-size: 9.5mm; line-height: 1.15; }
    .name { display: block; font-size: 3.8mm; line-height: 1.4; white-space: nowrap; }
    .light.none { border-color: #ccc; color: #777; }
    .light.overdue { border: 1mm solid #b00020; color: #b00020; }
    .light.stalled { border: 0.8mm dashed #9a5b00; color: #7a4700; }
    .light.duesoon, .light.undated, .light.ownerless { border: 0.5mm solid #000; }
    .share { flex: 1; text-align: center; }
    .share svg { display: block; margin: 0 auto; }
    .full { fill: #2e7d32; stroke: #000; stroke-width: 0.4; }
    .half { fill: url(#hatch); stroke: #000; stroke-width: 0.4; }
    .empty { fill: #fff; stroke: #000; stroke-width: 0.4; }
    .again { flex: none; display: flex; justify-content: space-between; align-items: baseline; gap: 8mm; height: 11mm; border-bottom: 0.6mm solid #000; margin-bottom: 2mm; }
    .again h2 { font-size: 6mm; white-space: nowrap; overflow: hidden; text-overflow: ellipsis; }
    .again .day { font-size: 4.4mm; }
    .board { flex: 1; min-height: 0; display: grid; gap: 3mm; align-items: stretch; }
    .group { min-width: 0; border-top: 1.6mm solid #000; }
    .group.doing { border-top-color: #1a4e8a; } .group.staged { border-top-color: #7a5c00; } .group.done, .group.closed { border-top-color: #2e7d32; }
    .group .head { height: 9mm; line-height: 9mm; font-size: 5.6mm; white-space: nowrap; overflow: hidden; }
    .group .head b { font-size: 6.4mm; margin-left: 1mm; }
    .group.strip { border-top-color: #999; color: #666; border-right: 0.2mm dotted #999; }
    .group.strip .head { writing-mode: vertical-rl; height: auto; line-height: 12mm; padding-top: 2mm; font-size: 5.2mm; }
    .group.strip .head b { text-combine-upright: all; margin: 1mm 0 0; }
    .cards { display: grid; gap: 2.6mm; grid-auto-rows: 38mm; }
    .card { display: flex; flex-direction: column; min-width: 0; height: 38mm; overflow: hidden; padding: 1.2mm 2mm 1mm; border: 0.35mm solid #333; border-left-width: 2.4mm; border-left-color: #999; border-radius: 0.8mm; break-inside: avoid; }
    .card.late { border: 0.9mm solid #b00020; border-left-width: 2.8mm; }
    .card.still { border-left: 2.4mm dashed #9a5b00; }
    .card.soon { border-left: 2.4mm double #000; }
    .card.done { border-left-color: #2e7d32; }
    .card .line { display: flex; justify-content: space-between; align-items: center; gap: 2mm; height: 5.2mm; flex: none; }
    .no { font-size: 4.4mm; white-space: nowrap; }
    .words { display: flex; gap: 1mm; overflow: hidden; }
    .word { font-size: 3.9mm; line-height: 1.15; padding: 0 1mm; white-space: nowrap; border: 0.3mm solid #999; border-radius: 0.6mm; font-style: normal; }
    .word.late { border: 0.7mm solid #b00020; color: #b00020; font-weight: 700; }
    .word.still { border: 0.5mm dashed #9a5b00; color: #7a4700; font-weight: 700; }
    .word.soon { border: 0.6mm double #000; font-weight: 700; }
    .word.done { border-color: #2e7d32; color: #1b5e20; }
    .leader { flex: none; display: flex; align-items: center; gap: 2mm; height: 9.4mm; font-weight: 700; white-space: nowrap; }
    .leader b { flex: none; max-width: 100%; overflow: hidden; text-overflow: ellipsis; line-height: 1.18; }
    .leader.short b { font-size: 7.8mm; } .leader.middle b { font-size: 6.2mm; } .leader.long b { font-size: 4.5mm; max-width: 76%; max-height: 2em; white-space: normal; line-height: 1; }
    .leader small { flex: 1; min-width: 0; font-size: 3.6mm; line-height: 1.25; font-weight: 400; }
    .leader small span { display: block; overflow: hidden; text-overflow: ellipsis; }
    .card .what { flex: none; font-size: 4.4mm; line-height: 1.22; max-height: 3.66em; overflow: hidden; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 3; line-clamp: 3; overflow-wrap: anywhere; }
    .card .facts { flex: none; margin-top: auto; font-size: 3.6mm; line-height: 1.3; white-space: nowrap; overflow: hidden; }
    .card .facts + .facts { margin-top: 0; }
    .card.lasting .what { max-height: 2.44em; -webkit-line-clamp: 2; line-clamp: 2; }
    .flag { border: 0.3mm solid #000; padding: 0 0.8mm; margin-left: 1.2mm; font-size: 3.3mm; }
    .large .cards { grid-auto-rows: 46mm; } .large .card { height: 46mm; }
    .large .leader { height: 12.6mm; } .large .leader.short b { font-size: 10.5mm; } .large .leader.middle b { font-size: 8mm; } .large .leader.long b { font-size: 5.4mm; }
    .large .card .what { font-size: 5.2mm; } .large .card .facts, .large .leader small { font-size: 4.2mm; } .large .word { font-size: 4.4mm; } .large .no { font-size: 5mm; }
    .timeline { flex: 1; min-height: 0; }
    .row { display: grid; grid-template-columns: 126mm 232mm 40mm; column-gap: 1mm; height: 8.2mm; border-bottom: 0.2mm solid #999; break-inside: avoid; }
    .row .label { display: grid; grid-template-columns: 17mm 27mm 1fr; column-gap: 1.5mm; align-items: center; min-width: 0; font-size: 3.9mm; }
    .row .label > * { overflow: hidden; min-width: 0; }
    .row .label b, .row .who { white-space: nowrap; text-overflow: ellipsis; }
    .row .who { font-weight: 700; font-size: 4.5mm; }
    .row .who.middle { font-size: 3.9mm; } .row .who.long { font-size: 3mm; white-space: normal; line-height: 1.15; max-height: 2.3em; }
    .row .what { font-size: 3.2mm; line-height: 1.18; max-height: 2.36em; display: -webkit-box; -webkit-box-orient: vertical; -webkit-line-clamp: 2; line-clamp: 2; overflow-wrap: anywhere; }
    .row .track { position: relative; border-left: 0.3mm solid #000; border-right: 0.3mm solid #000; overflow: hidden; }
    .row .track svg { display: block; width: 232mm; height: 8mm; overflow: visible; }
    .now { stroke: #b00020; stroke-width: 0.5; stroke-dasharray: 1.4 0.8; fill: none; }
    .row .state { display: flex; gap: 0.8mm; align-items: center; overflow: hidden; padding-left: 1mm; }
    .row .state .word { font-size: 3.5mm; }
    .row.heads { height: 15mm; border-bottom: 0.6mm solid #000; font-weight: 700; font-size: 4mm; }
    .row.heads .label, .row.heads .state { align-items: end; padding-bottom: 0.8mm; font-size: 4mm; }
    .row.heads .track { overflow: visible; }
    .month { position: absolute; bottom: 0; height: 9.4mm; border-left: 0.2mm solid #888; padding-left: 0.6mm; font-size: 3.6mm; line-height: 4.4mm; white-space: nowrap; }
    .month.first { border-left: 0.4mm solid #000; }
    .month i { display: block; font-style: normal; height: 4.6mm; font-size: 3.8mm; }
    .today { position: absolute; top: 0; transform: translateX(-50%); font-size: 3.6mm; line-height: 4.6mm; white-space: nowrap; color: #b00020; }
    .timeline.large .row { height: 12.4mm; } .timeline.large .row.heads { height: 15mm; }
    .timeline.large .track svg { margin-top: 2mm; }
    .timeline.large .who.short { font-size: 5.6mm; } .timeline.large .who.middle { font-size: 4.2mm; } .timeline.large .who.long { font-size: 3.6mm; } .timeline.large .what { font-size: 4mm; } .timeline.large .state .word { font-size: 4mm; }
    .foot { flex: none; display: flex; justify-content: space-between; align-items: center; gap: 6mm; height: 8mm; border-top: 0.3mm solid #000; margin-top: 2mm; font-size: 3.4mm; white-space: nowrap; }
    .legend { display: flex; gap: 5mm; overflow: hidden; }
    .item { display: flex; align-items: center; gap: 1mm; }
    .item .word { display: inline-block; width: 5mm; height: 3.6mm; }
    .sign { width: 6.4mm; height: 6.4mm; }

    """
}
