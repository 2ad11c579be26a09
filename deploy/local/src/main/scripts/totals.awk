# Adds up the reports of Surefire and Failsafe (XML, one <testsuite> element per file) into the closing line of ./vw test.

function attribute(name,   start) { # the number in name="..." of the current line, 0 when absent
  start = index($0, " " name "=\"")
  return start ? substr($0, start + length(name) + 3) + 0 : 0
}

/<testsuite[ >]/ {
  tests += attribute("tests")
  failed += attribute("failures") + attribute("errors")
  skipped += attribute("skipped")
}

END { printf "%d passed, %d failed, %d skipped\n", tests - failed - skipped, failed, skipped }
