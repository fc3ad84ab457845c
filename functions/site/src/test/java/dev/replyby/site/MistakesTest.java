package dev.replyby.site;

import static dev.replyby.site.Documents.mistakes;
import static dev.replyby.site.Documents.with;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.replyby.input.Mistake;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * One mistake put into an otherwise valid document: where, what, in which part of it the mistake is
 * then reported (after an {@code @} elsewhere), and how the detail starts.
 */
class MistakesTest {
  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/nmae | 1 | | unknown field \"nmae\"; expected one of name, timeZone, locale, origins, calendars, channels, members, rotas, escalation, digest, webhooks, inbound; did you mean \"name\"?",
        "/a~1b~0c | 1 | | unknown field \"a/b~c\"; expected one of name, timeZone, locale, origins, calendars, channels, members, rotas, escalation, digest, webhooks, inbound",
        "/calendars/support/weekyl | {} | | unknown field \"weekyl\"; expected one of weekly, holidays, special, seasons; did you mean \"weekly\"?",
        "/calendars/support/weekly/monday | [7] | | unknown field \"monday\"; expected one of mon, tue, wed, thu, fri, sat, sun; did you mean \"mon\"?",
        "/channels/email/target | {opne: 'PT4H'} | /opne | unknown field \"opne\"; expected one of open, elapsed, day; did you mean \"open\"?",
        "/channels/email/target | {open: 'PT4H', opne: 'PT4H'} | /opne | unknown field \"opne\"; expected one of open, elapsed, day; did you mean \"open\"?",
      })
  void unknownFieldsAreRefusedByName(
      String pointer, String value, @Nullable String under, String detail) {
    assertOneMistake(pointer, value, under, detail);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/channels/email | {} | /target | missing; expected how much time a reply may take, exactly one of {\"open\": \"PT4H\"}, {\"elapsed\": \"PT24H\"} and {\"day\": {\"before\": \"15:00\", \"sameDayBy\": \"17:00\", \"nextDayBy\": \"12:00\"}}",
        "/calendars/support | {} | /weekly | missing; expected hours by day of the week, such as {\"mon\": [\"09:00-17:30\"]}",
        "/calendars/support/special | [{from: '2026-12-24'}] | /0/hours | missing; expected a list of what opens on each of these dates, such as [\"09:00-12:00\"], or [] for closed",
        "/calendars/support/seasons | [{from: '06-01', weekly: {}}] | /0/to | missing; expected the last date, included, such as \"2026-08-31\", or \"08-31\" for every year",
        "/members | {ana: {}} | /ana/name | missing; expected the member's name, 1 to 200 characters",
        "/calendars | {a: {weekly: {mon: ['09:00-10:00']}}, b: {weekly: {mon: ['09:00-10:00']}}} | @/channels/email/calendar | missing; expected the id of a calendar: a, b",
      })
  void missingFieldsAreNamedWhereTheyBelong(
      String pointer, String value, @Nullable String under, String detail) {
    assertOneMistake(pointer, value, under, detail);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/name | 3 | | found 3; expected the company's name as visitors read it, 1 to 200 characters",
        "/name | ' ' | | found \" \"; expected the company's name as visitors read it, 1 to 200 characters",
        "/timeZone | 'Europe/Amsterdm' | | found \"Europe/Amsterdm\"; expected an IANA time zone, such as Europe/Amsterdam; did you mean Europe/Amsterdam?",
        "/timeZone | '+02:00' | | found \"+02:00\"; expected an IANA time zone, such as Europe/Amsterdam",
        "/locale | 'dutch' | | found \"dutch\"; expected a BCP 47 language tag, such as nl or pt-BR",
        "/locale | 'nl_NL' | | found \"nl_NL\"; expected a BCP 47 language tag, such as nl or pt-BR",
        "/origins | 'https://acme.example' | | found \"https://acme.example\"; expected a list of the web origins that show the sign, such as [\"https://acme.example\"]",
        "/calendars | [] | | found []; expected at least one calendar under an id of your choice, such as {\"support\": {\"weekly\": {\"mon\": [\"09:00-17:30\"]}}}",
        "/channels | {} | | found {}; expected at least one channel under an id of your choice, such as {\"email\": {\"target\": {\"open\": \"PT4H\"}}}",
        "/calendars/support/holidays | null | | found null; expected the country whose public holidays are closed, such as {\"country\": \"NL\"}",
        "/channels/Chat | {target: {open: 'PT4H'}} | | found \"Chat\"; expected 1 to 64 of the characters a-z, 0-9, - and _, the first a letter or a digit",
        "/channels/ | {target: {open: 'PT4H'}} | | found \"\"; expected 1 to 64 of the characters a-z, 0-9, - and _, the first a letter or a digit",
        "/members | {'a/b': {name: 'Ana'}} | /a~1b | found \"a/b\"; expected 1 to 64 of the characters a-z, 0-9, - and _, the first a letter or a digit",
      })
  void theSiteItself(String pointer, String value, @Nullable String under, String detail) {
    assertOneMistake(pointer, value, under, detail);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "'25:00-26:00' | found \"25:00-26:00\"",
        "'9:00-17:00' | found \"9:00-17:00\"",
        "'09:00' | found \"09:00\"",
        "'09:00 - 17:00' | found \"09:00 - 17:00\"",
        "'24:00-02:00' | found \"24:00-02:00\"",
        "'09:00-24:01' | found \"09:00-24:01\"",
        "'09:60-10:00' | found \"09:60-10:00\"",
        "'09:00-17:00\\n' | found \"09:00-17:00\uFFFD\"",
        "900 | found 900",
        "null | found null",
        "['09:00-17:00'] | found a list",
      })
  void hours(String hours, String found) {
    var expected =
        "; expected hours such as \"09:00-17:30\", which open from 00:00 to 23:59 and close from 00:00 to 24:00";
    assertOneMistake("/calendars/support/weekly/mon", "[" + hours + "]", "/0", found + expected);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{from: '2026-02-30'} | /from | found \"2026-02-30\"; expected a date that exists, such as \"2026-12-24\", or \"12-24\" for every year",
        "{from: '02-30'} | /from | found \"02-30\"; expected a date that exists, such as \"2026-12-24\", or \"12-24\" for every year",
        "{from: '2027-02-29'} | /from | found \"2027-02-29\"; expected a date that exists, such as \"2026-12-24\", or \"12-24\" for every year",
        "{from: '24-12-2026'} | /from | found \"24-12-2026\"; expected the first date, such as \"2026-12-24\", or \"12-24\" for every year",
        "{from: 'tomorrow'} | /from | found \"tomorrow\"; expected the first date, such as \"2026-12-24\", or \"12-24\" for every year",
        "{from: '2026-12-24', to: '2026-12-23'} | /to | found \"2026-12-23\"; expected 2026-12-24 (\"from\") or later",
        "{from: '12-24', to: '2026-12-25'} | /to | found \"2026-12-25\"; expected a day of every year, as \"from\" is one",
        "{from: '2026-12-24', to: '12-25'} | /to | found \"12-25\"; expected a date with a year, as \"from\" is one",
        "{from: '2026-12-24', to: null} | /to | found null; expected the last date, included",
      })
  void dates(String dates, String under, String detail) {
    var special = dates.replace("}", ", hours: []}");
    assertOneMistake("/calendars/support/special", "[" + special + "]", "/0" + under, detail);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{country: 'nl'} | /country | found \"nl\"; expected an ISO 3166-1 country code: AD, AE, ",
        "{country: 'NYSE'} | /country | found \"NYSE\"; expected an ISO 3166-1 country code: AD, AE, ",
        "{country: '../../etc'} | /country | found \"../../etc\"; expected an ISO 3166-1 country code: AD, AE, ",
        "{country: 'NL', subdivision: 'NH'} | /subdivision | found \"NH\"; expected a subdivision of NL: there are none, so null",
        "{country: 'DE', subdivision: 'Bavaria'} | /subdivision | found \"Bavaria\"; expected a subdivision of DE: BB, BE, BW, BY, BY-AG, BY-IN, BY-MU, BY-RE, BY-WU, HB, HE, HH, MV, NI, NW, RP, SH, SL, SN, ST, TH",
        "{country: 'DE', subdivision: 3} | /subdivision | found 3; expected a part of the country with holidays of its own, such as \"BY\" for Bavaria in Germany, or null",
        "{country: 'NL', except: ['liberation-dya']} | /except/0 | found \"liberation-dya\"; expected a public holiday: ascension-day, easter, easter-monday, first-christmas-day, kings-day, liberation-day, new-year, pentecost, pentecost-monday, queens-birthday, second-christmas-day; did you mean \"liberation-day\"?",
        "{country: 'NL', except: ['good-friday']} | /except/0 | found \"good-friday\"; expected a public holiday: ascension-day, ",
      })
  void holidays(String holidays, String under, String detail) {
    assertOneMistake("/calendars/support/holidays", holidays, under, detail);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "{} | | found {}; expected how much time a reply may take, exactly one of ",
        "{open: 'PT4H', elapsed: 'PT4H'} | | found 2 entries; expected how much time a reply may take, exactly one of ",
        "'PT4H' | | found \"PT4H\"; expected how much time a reply may take, exactly one of ",
        "{open: '4 hours'} | /open | found \"4 hours\"; expected a duration in open time up to P400D, such as PT4H",
        "{open: 'PT0.5S'} | /open | found \"PT0.5S\"; expected a duration in open time up to P400D, such as PT4H",
        "{open: '-PT1H'} | /open | found \"-PT1H\"; expected a duration in open time up to P400D, such as PT4H",
        "{open: 'PT'} | /open | found \"PT\"; expected a duration in open time up to P400D, such as PT4H",
        "{open: 'P1W'} | /open | found \"P1W\"; expected a duration in open time up to P400D, such as PT4H",
        "{open: 'P400DT1S'} | /open | found \"P400DT1S\"; expected an ISO 8601 duration in whole seconds, such as PT30M, PT4H or P2D, of at most P400D",
        "{elapsed: 'P999999999D'} | /elapsed | found \"P999999999D\"; expected an ISO 8601 duration in whole seconds, such as PT30M, PT4H or P2D, of at most P400D",
        "{day: {before: '15:00', sameDayBy: '17:00'}} | /day/nextDayBy | missing; expected the time of day, such as \"12:00\", by which any other question is answered on the next open day",
        "{day: {before: '3pm', sameDayBy: '17:00', nextDayBy: '12:00'}} | /day/before | found \"3pm\"; expected the time of day, such as \"15:00\", before which a question is answered the same open day",
      })
  void targets(String target, @Nullable String under, String detail) {
    assertOneMistake("/channels/email/target", target, under, detail);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "calendar: 'suport' | /calendar | found \"suport\"; expected the id of a calendar: support",
        "granularity: 'PT7M' | /granularity | found \"PT7M\"; expected a duration from PT1S to PT1H that divides an hour, such as PT5M",
        "granularity: 'PT0S' | /granularity | found \"PT0S\"; expected a duration from PT1S to PT1H that divides an hour, such as PT5M",
        "granularity: 'PT2H' | /granularity | found \"PT2H\"; expected a duration from PT1S to PT1H that divides an hour, such as PT5M",
        "granularity: 5 | /granularity | found 5; expected a duration from PT1S to PT1H that divides an hour, such as PT5M",
        "keep: 1 | /keep | found 1; expected the share of promises that should be kept, from 0.5 to below 1, such as 0.95",
        "keep: 0.49 | /keep | found 0.49; expected the share of promises that should be kept, from 0.5 to below 1, such as 0.95",
        "keep: '0.9' | /keep | found \"0.9\"; expected the share of promises that should be kept, from 0.5 to below 1, such as 0.95",
        "evidence: 'advise' | /evidence | found without keep; expected the share of promises to keep, too",
        "evidence: 'enforced', keep: 0.9 | /evidence | found \"enforced\"; expected one of \"advise\", \"enforce\" and \"off\": what follows when the measured replies need more time than the target",
        "rotas: ['desk'] | /rotas/0 | found \"desk\"; expected the id of a rota: there are none",
        "label: {} | /label | found {}; expected the name that visitors read",
        "label: {nl: ''} | /label/nl | found \"\"; expected a text of 1 to 200 characters",
        "label: {x_y: 'Mail'} | /label/x_y | the field's name is not a BCP 47 language tag, such as nl or pt-BR",
        "label: ['Mail'] | /label | found a list; expected the name that visitors read",
      })
  void channels(String field, String under, String detail) {
    var channel = "{target: {open: 'PT4H'}, " + field + "}";
    assertOneMistake("/channels/email", channel, under, detail);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "/members | {ana: {name: 'Ana', timeZone: 'Mars/Base'}} | /ana/timeZone | found \"Mars/Base\"; expected an IANA time zone, such as Europe/Amsterdam",
        "/members | {ana: {name: 'Ana', calendar: 'nights'}} | /ana/calendar | found \"nights\"; expected the id of a calendar: support",
        "/members | {ana: {name: 'Ana', languages: ['pl', 'Polish!']}} | /ana/languages/1 | found \"Polish!\"; expected a BCP 47 language tag, such as nl or pt-BR",
        "/members | {ana: {name: 'Ana', notify: ['webhook:ops']}} | /ana/notify/0 | found \"webhook:ops\"; expected a webhook of this document, such as \"webhook:ops\", or \"sns\": sns",
        "/members | {ana: {name: 'Ana', partner: 'yes'}} | /ana/partner | found \"yes\"; expected either true for an outside partner, or false",
        "/rotas | {desk: {layers: []}} | /desk/layers | found []; expected a list of at least one layer, ",
        "/rotas | {desk: {layers: [{members: []}]}} | /desk/layers/0/members | found []; expected a list of at least one member id, ",
        "/rotas | {desk: {layers: [{members: ['bo']}]}} | /desk/layers/0/members/0 | found \"bo\"; expected the id of a member: there are none",
        "/members | {ana: {name: 'Ana', from: '12-24'}} | /ana/from | found \"12-24\"; expected the first date, such as \"2026-03-02\"",
        "/members | {ana: {name: 'Ana', from: '2026-03-02', to: '2026-03-01'}} | /ana/to | found \"2026-03-01\"; expected 2026-03-02 (\"from\") or later",
        "/escalation | [{after: 0.5, notify: ['boss']}] | /0/notify/0 | found \"boss\"; expected a recipient: on-call, next-layer, lead, owner",
        "/escalation | [{after: 0.5, notify: []}] | /0/notify | found []; expected a list of at least one recipient, such as [\"on-call\"]",
        "/escalation | [{notify: ['lead']}] | /0 | found 0 of after, before and when; expected exactly one",
        "/escalation | [{after: 0.5, when: 'broken', notify: ['lead']}] | /0 | found 2 of after, before and when; expected exactly one",
        "/escalation | [{when: 'late', notify: ['lead']}] | /0/when | found \"late\"; expected the word \"broken\", for a promise that was not kept",
        "/escalation | [{after: 0, notify: ['lead']}] | /0/after | found 0; expected the share of the open time until it is due that has passed, above 0 and up to 1, such as 0.5",
        "/digest | {notify: ['on-call']} | /notify/0 | found \"on-call\"; expected a recipient: lead, owner",
        "/digest | {notify: []} | /notify | found []; expected a list of at least one recipient, such as [\"owner\"]",
        "/digest | {on: 'monday'} | /on | found \"monday\"; expected one of \"mon\", \"tue\", \"wed\", \"thu\", \"fri\", \"sat\" and \"sun\", the day on which it is sent",
        "/digest | {on: 1} | /on | found 1; expected one of \"mon\", \"tue\", \"wed\", \"thu\", \"fri\", \"sat\" and \"sun\", the day on which it is sent",
        "/digest | {at: '9:00'} | /at | found \"9:00\"; expected the time of day, such as \"09:00\", on the site's clocks",
        "/digest | {at: '24:01'} | /at | found \"24:01\"; expected the time of day, such as \"09:00\", on the site's clocks",
        "/digest | null | | found null; expected who is told once a week how it goes, and when, such as {\"notify\": [\"owner\"], \"on\": \"mon\", \"at\": \"09:00\"}, or {} for just that",
        "/escalation | [{before: 'PT15M', notify: ['sns']}] | /0/notify/0 | found \"sns\"; expected a recipient: on-call, next-layer, lead, owner",
        "/members | {ana: {name: 'Ana', role: 'boss'}} | /ana/role | found \"boss\"; expected the word \"lead\" or \"owner\", for those to whom bad news goes",
        "/webhooks | {ops: {url: 'https://hooks.acme.example', format: 'xml'}} | /ops/format | found \"xml\"; expected the word \"json\" for messages as the API describes them, or \"slack\" for those that Slack shows",
        "/webhooks | {ops: {url: 'https://hooks.acme.example', secret: 'x'}} | /ops/secret | unknown field \"secret\"; expected one of url, format",
        "/webhooks | {ops: {url: 'http://hooks.acme.example'}} | /ops/url | found \"http://hooks.acme.example\"; expected an https URL, such as https://hooks.acme.example/replyby",
        "/webhooks | {ops: {url: 'https://user:secret@hooks.acme.example'}} | /ops/url | found \"https://user:secret@hooks.acme.example\"; expected an https URL, ",
      })
  void staffing(String pointer, String value, @Nullable String under, String detail) {
    assertOneMistake(pointer, value, under, detail);
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "from: '2026-01-05T09:00', every: 'P0D' | /every | found \"P0D\"; expected whole hours, days, weeks or months up to two years, such as PT12H, P1D, P1W or P1M",
        "from: '2026-01-05T09:00', every: 'PT0S' | /every | found \"PT0S\"; expected whole hours, days, weeks or months up to two years",
        "from: '2026-01-05T09:00', every: '-P1W' | /every | found \"-P1W\"; expected whole hours, days, weeks or months up to two years",
        "from: '2026-01-05T09:00', every: 'weekly' | /every | found \"weekly\"; expected whole hours, days, weeks or months up to two years",
        "every: 'P1D', from: '2026-01-05' | /from | found \"2026-01-05\"; expected a local date and time, such as \"2026-01-05T09:00\", in the years 1970 to 2100",
        "every: 'P1D', from: '2026-02-30T09:00' | /from | found \"2026-02-30T09:00\"; expected a local date and time, such as",
        "during: 'nights' | /during | found \"nights\"; expected the id of a calendar: support",
        "during: {mon: ['9-17']} | /during/mon/0 | found \"9-17\"; expected hours such as \"09:00-17:30\", which open from 00:00 to 23:59 and close from 00:00 to 24:00",
        "during: {holidays: 'nights'} | /during/holidays | found \"nights\"; expected the id of a calendar: support",
        "during: {holidays: 'support', mon: []} | /during | found hours of weekdays beside \"holidays\"; expected one or the other",
        "during: {monday: []} | /during/monday | unknown field \"monday\"",
        "from: '2026-01-05T09:00', every: 'PT90M' | /every | found \"PT90M\"; expected whole hours",
        "from: '2026-01-05T09:00', every: 'P3Y' | /every | found \"P3Y\"; expected whole hours",
        "from: '2026-01-05T09:00', every: 'P1M1D' | /every | found \"P1M1D\"; expected whole hours",
        "every: 'P1D' | /from | missing; with \"every\", expected a local date and time, such as ",
        "from: '2026-01-05T09:00' | /every | missing; with \"from\", expected whole hours, days, ",
        "every: 'P1D', from: '1969-12-31T09:00' | /from | found \"1969-12-31T09:00\"; expected a local",
        "every: 'P1D', from: '2101-01-01T00:00' | /from | found \"2101-01-01T00:00\"; expected a local",
        "every: 'P1D', from: '2026-01-05T09:00Z' | /from | found \"2026-01-05T09:00Z\"; expected a local",
        "every: 'P1D', from: '2026-01-05T09:00:00.5' | /from | found \"2026-01-05T09:00:00.5\"; expected",
        "timeZone: 'Asia/Manilla' | /timeZone | found \"Asia/Manilla\"; expected an IANA time zone, such as Europe/Amsterdam; did you mean Asia/Manila?",
        "staffs: 'no' | /staffs | found \"no\"; expected either true, or false for those who are only told",
      })
  void layers(String field, String under, String detail) {
    var document = with("/members", "{ana: {name: 'Ana'}}");
    var rota = "{desk: {layers: [{members: ['ana'], " + field + "}]}}";
    ((ObjectNode) document).set("rotas", Documents.json(rota));
    assertOne("/rotas/desk/layers/0" + under, detail, mistakes(document));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '`',
      value = {
        "7 | | found 7; expected the id of a member in this document, or one with a weight",
        "'bo' | | found \"bo\"; expected the id of a member: ana",
        "{} | /member | missing; expected the id of a member in this document",
        "{member: 'bo'} | /member | found \"bo\"; expected the id of a member: ana",
        "{member: 'ana', weight: 0} | /weight | found 0; expected how many turns this one takes",
        "{member: 'ana', weight: 1001} | /weight | found 1001; expected how many turns this one takes",
        "{member: 'ana', weight: 1.5} | /weight | found 1.5; expected how many turns this one takes",
        "{member: 'ana', wieght: 2} | /wieght | unknown field \"wieght\"; expected one of member, weight, from, to; did you mean \"weight\"?",
        "{member: 'ana', from: '03-02'} | /from | found \"03-02\"; expected the first date, such as \"2026-03-02\"",
        "{member: 'ana', from: '2026-02-30'} | /from | found \"2026-02-30\"; expected a date that exists, such as \"2026-03-02\", in the years 1970 to 2100",
        "{member: 'ana', to: '2101-01-01'} | /to | found \"2101-01-01\"; expected a date that exists",
        "{member: 'ana', from: '2026-03-02', to: '2026-03-01'} | /to | found \"2026-03-01\"; expected 2026-03-02 (\"from\") or later",
      })
  void turns(String entry, @Nullable String under, String detail) {
    var document = with("/members", "{ana: {name: 'Ana'}}");
    ((ObjectNode) document)
        .set("rotas", Documents.json("{desk: {layers: [{members: [" + entry + "]}]}}"));
    var pointer = "/rotas/desk/layers/0/members/0" + (under == null ? "" : under);
    assertOne(pointer, detail, mistakes(document));
  }

  @Test
  void aCycleOfTurnsHasABound() {
    var document = with("/members", "{ana: {name: 'Ana'}}");
    var heavy = Documents.repeated(11, "{member: 'ana', weight: 1000}", ", ");
    ((ObjectNode) document)
        .set("rotas", Documents.json("{desk: {layers: [{members: [" + heavy + "]}]}}"));
    assertOne(
        "/rotas/desk/layers/0/members",
        "found 11000 turns in a cycle, weights included; expected at most 10000",
        mistakes(document));
  }

  @ParameterizedTest
  @CsvSource(
      quoteCharacter = '`',
      value = {
        "https://acme.example/",
        "https://acme.example/shop",
        "http://acme.example",
        "acme.example",
        "*",
        "https://*.acme.example",
        "https://user@acme.example",
        "https://acme.example:99999",
        "https://acme.example?x",
        "ftp://acme.example",
        "https://",
      })
  void originsAreHttpsWithoutAPath(String origin) {
    assertOneMistake(
        "/origins",
        "['" + origin + "']",
        "/0",
        "found \""
            + origin
            + "\"; expected an https origin without a path, such as https://acme.example, or http://localhost:8080 while developing");
  }

  private static void assertOneMistake(
      String pointer, String value, @Nullable String under, String detail) {
    var place =
        under == null ? pointer : under.startsWith("@") ? under.substring(1) : pointer + under;
    assertOne(place, detail, mistakes(with(pointer, value)));
  }

  private static void assertOne(String pointer, String detail, List<Mistake> mistakes) {
    assertEquals(List.of(pointer), Documents.pointers(mistakes), mistakes.toString());
    var found = mistakes.getFirst().detail();
    assertTrue(found.startsWith(detail), found);
  }
}
