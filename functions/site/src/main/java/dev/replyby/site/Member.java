package dev.replyby.site;

import dev.replyby.rota.WrittenMember;
import java.time.ZoneId;
import java.util.Optional;

/**
 * A person or a partner.
 *
 * @param zone empty for the site's own
 * @param duty when they may be on duty at all
 */
public record Member(String id, String name, Optional<ZoneId> zone, WrittenMember duty) {}
