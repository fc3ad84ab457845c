# The same questions to biz and to us, in one run: how to start it is in ../README.md.
require 'biz'
require 'date'

here = __dir__
classes = %w[core benchmark].map { |m| File.join(here, '..', m, 'target', 'classes') }.join(':')
java = ENV['JAVA_HOME'] ? File.join(ENV['JAVA_HOME'], 'bin', 'java') : 'java'
lines = IO.popen([java, '-cp', classes, 'dev.replyby.benchmark.OpeningHoursPeer'], &:readlines)
questions, sums, plus_nanos = lines.first(3).map { |line| line.split.map(&:to_i) }

workday = { '09:00' => '12:30', '13:00' => '17:30' }
# biz knows no hours over midnight and no seasons: the evening is cut in two, the summer is its dates.
week = { mon: workday, tue: workday, wed: workday, thu: workday,
         fri: { '09:00' => '17:00', '22:00' => '24:00' }, sat: { '00:00' => '02:00' } }
years = [2026, 2027, 2028]
holidays = years.product([[1, 1], [4, 27], [5, 5], [5, 14], [5, 25], [12, 25], [12, 26]])
                .map { |year, (month, day)| Date.new(year, month, day) }
shifts = {}
years.each do |year|
  (Date.new(year, 6, 1)..Date.new(year, 8, 31)).each do |date|
    shifts[date] = (1..5).cover?(date.wday) ? { '08:00' => '14:00' } : {}
  end
  (28..31).each { |day| shifts[Date.new(year, 12, day)] = {} }
end
shifts[Date.new(2026, 12, 24)] = { '09:00' => '12:00' }
shifts[Date.new(2026, 10, 14)] = { '13:00' => '19:00' }
closed, open = shifts.partition { |_, hours| hours.empty? }

schedule = Biz::Schedule.new do |config|
  config.hours = week
  config.shifts = open.to_h
  config.holidays = (holidays + closed.map(&:first)).uniq
  config.time_zone = 'Europe/Amsterdam'
end

answers = []
best = (1..3).map do
  start = Process.clock_gettime(Process::CLOCK_MONOTONIC)
  answers = questions.map { |t| schedule.time(480, :minutes).after(Time.at(t)).to_i }
  Process.clock_gettime(Process::CLOCK_MONOTONIC) - start
end.min

theirs = questions.size / best
ours = 1e9 / plus_nanos.first
same = answers.zip(sums).count { |a, b| a == b }
puts format('+480 open minutes: biz %d/s, ReplyBy %d/s, %d times; %d of %d answers are the same',
            theirs, ours, ours / theirs, same, questions.size)
