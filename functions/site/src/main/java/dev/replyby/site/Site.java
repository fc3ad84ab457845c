package dev.replyby.site;

import java.time.ZoneId;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a valid site document says, as far as it has an effect; the maps keep the document's order.
 *
 * @param origins as browsers send them: lower case and without a default port
 */
public record Site(
    String name,
    ZoneId zone,
    String locale,
    List<String> origins,
    Map<String, PublishedCalendar> calendars,
    Map<String, Channel> channels,
    Map<String, Member> members) {
  /** The language of a document that names none. */
  public static final String DEFAULT_LOCALE = "en";

  public Site {
    origins = List.copyOf(origins);
    calendars = ordered(calendars);
    channels = ordered(channels);
    members = ordered(members);
  }

  private static <V> Map<String, V> ordered(Map<String, V> map) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }
}
