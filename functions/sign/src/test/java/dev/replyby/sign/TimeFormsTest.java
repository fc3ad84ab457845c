package dev.replyby.sign;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDateTime;
import java.time.ZonedDateTime;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * Expected is what browsers write, taken from {@code Intl} of Node 20 (CLDR 48). It differs in the
 * word that joins a date and a time there ("at"), where the JDK has CLDR's standard comma or space;
 * in Korean and traditional Chinese, from CLDR 47; and in the Persian calendar and Thai years,
 * which are Gregorian here. An underscore stands for a narrow space that does not break.
 */
class TimeFormsTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "en | 2:05_PM | Thursday 2:05_PM | Thursday, December 24, 2:05_PM | Thursday, December 23, 2027, 2:05_PM",
        "en-GB | 14:05 | Thursday 14:05 | Thursday 24 December, 14:05 | Thursday, 23 December 2027, 14:05",
        "nl | 14:05 | donderdag 14:05 | donderdag 24 december, 14:05 | donderdag 23 december 2027, 14:05",
        "pl | 14:05 | czwartek, 14:05 | czwartek, 24 grudnia, 14:05 | czwartek, 23 grudnia 2027, 14:05",
        "de | 14:05 | Donnerstag, 14:05 | Donnerstag, 24. Dezember, 14:05 | Donnerstag, 23. Dezember 2027, 14:05",
        "fr | 14:05 | jeudi 14:05 | jeudi 24 décembre 14:05 | jeudi 23 décembre 2027 14:05",
        "fr-CA | 14 h 05 | jeudi 14 h 05 | jeudi 24 décembre 14 h 05 | jeudi 23 décembre 2027 14 h 05",
        "es | 14:05 | jueves, 14:05 | jueves, 24 de diciembre, 14:05 | jueves, 23 de diciembre de 2027, 14:05",
        "da | 14.05 | torsdag 14.05 | torsdag 24. december 14.05 | torsdag den 23. december 2027 14.05",
        "nb | 14:05 | torsdag kl. 14:05 | torsdag 24. desember, 14:05 | torsdag 23. desember 2027, 14:05",
        "fi | 14.05 | torstaina 14.05 | torstai 24. joulukuuta 14.05 | torstai 23. joulukuuta 2027 14.05",
        "lt | 14:05 | 14:05, ketvirtadienis | gruodžio 24 d., ketvirtadienis 14:05 | 2027 m. gruodžio 23 d., ketvirtadienis 14:05",
        "hu | 14:05 | csütörtök 14:05 | december 24., csütörtök 14:05 | 2027. december 23., csütörtök 14:05",
        "ru | 14:05 | четверг 14:05 | четверг, 24 декабря, 14:05 | четверг, 23 декабря 2027_г., 14:05",
        "el | 2:05_μ.μ. | Πέμπτη 2:05_μ.μ. | Πέμπτη 24 Δεκεμβρίου, 2:05_μ.μ. | Πέμπτη 23 Δεκεμβρίου 2027, 2:05_μ.μ.",
        "eu | 14:05 | osteguna 14:05 | abendua 24(a), osteguna (14:05) | 2027(e)ko abenduaren 23(a), osteguna (14:05)",
        "tr | 14:05 | Perşembe 14:05 | 24 Aralık Perşembe 14:05 | 23 Aralık 2027 Perşembe 14:05",
        "he | 14:05 | יום חמישי 14:05 | יום חמישי, 24 בדצמבר, 14:05 | יום חמישי, 23 בדצמבר 2027, 14:05",
        "ar | 2:05 م | الخميس 2:05 م | الخميس، 24 ديسمبر، 2:05 م | الخميس، 23 ديسمبر 2027، 2:05 م",
        "ar-EG | ٢:٠٥ م | الخميس ٢:٠٥ م | الخميس، ٢٤ ديسمبر، ٢:٠٥ م | الخميس، ٢٣ ديسمبر ٢٠٢٧، ٢:٠٥ م",
        "bn | ২:০৫ PM | বৃহস্পতিবার ২:০৫ PM | বৃহস্পতিবার ২৪ ডিসেম্বর ২:০৫ PM | বৃহস্পতিবার, ২৩ ডিসেম্বর, ২০২৭ ২:০৫ PM",
        "vi | 14:05 | 14:05 Thứ Năm | 14:05 Thứ Năm, 24 tháng 12 | 14:05 Thứ Năm, 23 tháng 12, 2027",
        "ja | 14:05 | 14:05 (木曜日) | 12月24日木曜日 14:05 | 2027年12月23日木曜日 14:05",
        "ko | 오후 2:05 | (목요일) 오후 2:05 | 12월 24일 목요일 오후 2:05 | 2027년 12월 23일 목요일 오후 2:05",
        "zh | 14:05 | 星期四14:05 | 12月24日星期四 14:05 | 2027年12月23日星期四 14:05",
        "zh-Hant | 下午2:05 | 星期四 下午2:05 | 12月24日 星期四 下午2:05 | 2027年12月23日 星期四 下午2:05",
        "fa | ۱۴:۰۵ | پنجشنبه ۱۴:۰۵ | پنجشنبه ۲۴ دسامبر،\u200f ۱۴:۰۵ | پنجشنبه ۲۳ دسامبر ۲۰۲۷،\u200f ۱۴:۰۵",
        "th | 14:05 | วันพฤหัสบดี 14:05 น. | วันพฤหัสบดีที่ 24 ธันวาคม 14:05 | วันพฤหัสบดีที่ 23 ธันวาคม ค.ศ. 2027 14:05"
      })
  void anInstantIsWrittenAsCldrHasIt(
      String locale, String time, String weekday, String date, String dateWithYear) {
    var at = ZonedDateTime.parse("2026-12-24T14:05:00+01:00[Europe/Amsterdam]");
    assertEquals(time, format(locale, at, at.minusHours(14)));
    assertEquals(weekday, format(locale, at, at.minusDays(1)));
    assertEquals(date, format(locale, at, at.minusDays(30)));
    assertEquals(dateWithYear, format(locale, at.plusDays(364), at));
  }

  @ParameterizedTest
  @CsvSource({
    "2026-11-22T11:00, 11:00",
    "2026-11-22T23:59, 23:59",
    "2026-11-23T00:00, Monday 00:00",
    "2026-11-28T09:00, Saturday 09:00",
    "2026-11-29T09:00, 'Sunday 29 November, 09:00'",
    "2027-09-18T09:00, 'Saturday 18 September, 09:00'",
    "2027-09-19T09:00, 'Sunday, 19 September 2027, 09:00'"
  })
  void noMoreOfTheDateIsWrittenThanIsNeeded(String at, String text) {
    var now = ZonedDateTime.parse("2026-11-22T11:00:00+01:00[Europe/Amsterdam]");
    var then = LocalDateTime.parse(at).atZone(now.getZone());
    assertEquals(text, format("en-GB", then, now));
    assertEquals(text, format("en-GB", then, now.truncatedTo(ChronoUnit.DAYS)));
  }

  private static String format(String locale, ZonedDateTime at, ZonedDateTime now) {
    return TimeForms.in(Locale.forLanguageTag(locale)).brief(at, now).replace('\u202f', '_');
  }
}
