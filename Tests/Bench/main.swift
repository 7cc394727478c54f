// How fast the program is, every figure beside a yardstick of the same run: `Bench --issues N`.

import Glibc

do {
  let options = try Options(Array(CommandLine.arguments.dropFirst()))
  try Benchmark(options).run()
} catch {
  Report.complain("\(error)")
  exit(1)
}
