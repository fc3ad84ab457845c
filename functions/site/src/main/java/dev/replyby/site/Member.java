package dev.replyby.site;

import java.time.ZoneId;
import java.util.Optional;

/**
 * A person or a partner.
 *
 * @param zone empty for the site's own
 */
public record Member(String id, String name, Optional<ZoneId> zone) {}
