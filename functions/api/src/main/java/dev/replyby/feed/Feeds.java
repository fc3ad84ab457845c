package dev.replyby.feed;

import dev.replyby.document.SiteStore;
import dev.replyby.oncall.PublishedStaff;
import dev.replyby.store.CoverStore;
import dev.replyby.store.SignStore;
import jakarta.inject.Inject;

/** Makes members' feeds from what is stored. */
final class Feeds {
  private final SignStore signs;
  private final CoverStore covers;
  private final SiteStore sites;

  @Inject
  Feeds(SignStore signs, CoverStore covers, SiteStore sites) {
    this.signs = signs;
    this.covers = covers;
    this.sites = sites;
  }

  /** A member's feed as it is at the epoch second {@code now}; empty for who is none any more. */
  Feed of(String site, String member, long now) {
    var published = PublishedStaff.of(signs, site);
    var people = sites.people(site, published.item().version());
    var zone = people.zone(member).orElse(published.plan().zone());
    var months = Months.around(now, zone);
    var staff = published.over(covers, months.from(), months.to());
    return new Feed(
        people.name(member) + ", " + staff.plan().name(),
        months,
        staff.item().revision(),
        new Agenda(staff, people).of(member, months, now));
  }
}
