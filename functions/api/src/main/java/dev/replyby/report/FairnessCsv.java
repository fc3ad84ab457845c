package dev.replyby.report;

import dev.replyby.report.Balance.Part;
import dev.replyby.rota.Load;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Balances as CSV, RFC 4180: two lines for each member of a rota. There are ids and numbers alone
 * in it, so that nothing needs quotes, and no spreadsheet finds a formula.
 */
final class FairnessCsv {
  private static final String HEADER =
      "rota,member,when,minutes,nightMinutes,weekendMinutes,holidayMinutes,"
          + "fairMinutes,fairNightMinutes,fairWeekendMinutes,fairHolidayMinutes\r\n";

  private FairnessCsv() {}

  static String text(List<Balance> balances) {
    return balances.stream()
        .flatMap(b -> Stream.of(line(b, "past", b.past()), line(b, "planned", b.planned())))
        .collect(Collectors.joining("", HEADER, ""));
  }

  private static String line(Balance balance, String when, Part part) {
    var who = String.join(",", balance.rota(), balance.member(), when);
    return Stream.concat(minutes(part.served()), minutes(part.fair()))
        .collect(Collectors.joining(",", who + ",", "\r\n"));
  }

  private static Stream<String> minutes(Load load) {
    return Stream.of(load.total(), load.nights(), load.weekends(), load.holidays())
        .map(seconds -> Long.toString(FairnessJson.minutes(seconds)));
  }
}
