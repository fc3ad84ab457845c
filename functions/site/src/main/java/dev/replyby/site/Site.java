package dev.replyby.site;

import dev.replyby.rota.Staff;
import dev.replyby.rota.WrittenMember;
import dev.replyby.rota.WrittenRota;
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
    Map<String, Member> members,
    Map<String, WrittenRota> rotas,
    Notifying notifying,
    Map<String, Inbound> inbound) {
  /** The language of a document that names none. */
  public static final String DEFAULT_LOCALE = "en";

  public Site {
    origins = List.copyOf(origins);
    calendars = ordered(calendars);
    channels = ordered(channels);
    members = ordered(members);
    rotas = ordered(rotas);
    inbound = ordered(inbound);
  }

  /** Its members and rotas, as far as turns are concerned. */
  public Staff staff() {
    var written = new LinkedHashMap<String, WrittenMember>();
    members.forEach((id, member) -> written.put(id, member.duty()));
    return new Staff(written, rotas);
  }

  private static <V> Map<String, V> ordered(Map<String, V> map) {
    return Collections.unmodifiableMap(new LinkedHashMap<>(map));
  }
}
