package dev.replyby.site;

import java.time.DateTimeException;
import java.time.Duration;
import java.time.LocalDateTime;
import java.time.Period;
import java.util.function.BooleanSupplier;
import java.util.function.Predicate;

/** Checks one rota, of which nothing is used yet. */
final class RotaCheck {
  private static final String EVERY =
      "an ISO 8601 period or duration longer than zero, such as PT12H, P1D, P1W or P1M";
  private static final String FROM =
      "a local date and time in the site's time zone, such as \"2026-01-05T09:00\"";

  private final Ids ids;
  private final Findings findings;

  RotaCheck(Ids ids, Findings findings) {
    this.ids = ids;
    this.findings = findings;
  }

  void check(Place rota) {
    rota.at("layers").entries().forEach(this::checkLayer);
  }

  private void checkLayer(Place layer) {
    for (var member : layer.at("members").entries()) {
      findings.reference(member, "member", ids.members());
    }
    check(layer.at("every"), RotaCheck::isTurn, EVERY);
    check(layer.at("from"), RotaCheck::isLocal, FROM);
    findings.reference(layer.at("during"), "calendar", ids.calendars());
    new HoursReader(findings).weekly(layer.at("during"));
  }

  private void check(Place place, Predicate<String> valid, String expected) {
    place.text().filter(valid.negate()).ifPresent(_ -> findings.unexpected(place, expected));
  }

  private static boolean isTurn(String text) {
    return parses(() -> isPositive(Period.parse(text)))
        || parses(() -> Duration.parse(text).isPositive());
  }

  private static boolean isPositive(Period period) {
    return !period.isZero() && !period.isNegative();
  }

  private static boolean isLocal(String text) {
    return parses(() -> LocalDateTime.parse(text).getYear() > 0);
  }

  private static boolean parses(BooleanSupplier parser) {
    try {
      return parser.getAsBoolean();
    } catch (DateTimeException | ArithmeticException _) {
      return false;
    }
  }
}
