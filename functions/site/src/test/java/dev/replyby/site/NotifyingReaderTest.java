package dev.replyby.site;

import static dev.replyby.site.Documents.json;
import static dev.replyby.site.Documents.resource;
import static dev.replyby.site.Documents.site;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ObjectNode;
import dev.replyby.escalation.Contact;
import dev.replyby.escalation.Contacts;
import dev.replyby.escalation.Destination;
import dev.replyby.escalation.Moment;
import dev.replyby.escalation.Recipient;
import dev.replyby.escalation.Role;
import dev.replyby.escalation.Step;
import dev.replyby.escalation.WeeklyTime;
import java.math.BigDecimal;
import java.net.URI;
import java.time.DayOfWeek;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class NotifyingReaderTest {
  private static final List<Destination> OPS = List.of(new Destination.Webhook("ops"));

  @Test
  void readsTheStepsInTheirOrder() {
    assertEquals(
        List.of(
            new Step(new Moment.After(new BigDecimal("0.5")), List.of(new Recipient.OnCall())),
            new Step(new Moment.Before(900), List.of(new Recipient.Holders(Role.LEAD))),
            new Step(new Moment.Broken(), List.of(new Recipient.Holders(Role.OWNER)))),
        site(resource("acme.json")).notifying().steps());
  }

  @Test
  void readsWhereMembersAreTold() {
    var contacts = site(resource("acme.json")).notifying().contacts();
    assertEquals(Set.of("ops"), contacts.webhooks());
    assertEquals(
        Map.of(
            "ana", new Contact(Optional.of(Role.OWNER), OPS),
            "bo", new Contact(Optional.of(Role.LEAD), OPS),
            "cy", new Contact(Optional.empty(), List.of()),
            "night-desk", new Contact(Optional.empty(), List.of())),
        contacts.members());
  }

  @Test
  void readsEveryKindOfRecipientAndWebhook() {
    var document =
        json(
            """
            {name: 'Acme', timeZone: 'Europe/Amsterdam', calendars: {support: {weekly: {mon: ['09:00-17:00']}}},
             channels: {email: {target: {open: 'PT4H'}}}, members: {ana: {name: 'Ana', notify: ['sns']}},
             webhooks: {ops: {url: 'https://hooks.acme.example/a'},
                        chat: {url: 'https://hooks.slack.example/b', format: 'slack'}},
             escalation: [{when: 'broken', notify: ['next-layer', 'ana', 'webhook:chat', 'ana']}]}
            """);
    var notifying = site(document).notifying();
    assertEquals(
        List.of(new Recipient.NextLayer(), new Recipient.Person("ana"), new Recipient.Hook("chat")),
        notifying.steps().getFirst().recipients());
    assertEquals(List.of(new Destination.Topic()), notifying.contacts().placesOf("ana"));
    assertEquals(
        Map.of(
            "ops",
            new Webhook(URI.create("https://hooks.acme.example/a"), Webhook.Format.JSON),
            "chat",
            new Webhook(URI.create("https://hooks.slack.example/b"), Webhook.Format.SLACK)),
        notifying.webhooks());
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      value = {
        "{} | MONDAY | 09:00 | [Holders[role=OWNER]]",
        "{on: 'fri', at: '16:30'} | FRIDAY | 16:30 | [Holders[role=OWNER]]",
        "{on: 'sun', at: '24:00'} | MONDAY | 00:00 | [Holders[role=OWNER]]",
        "{notify: ['webhook:ops', 'lead', 'ana']} | MONDAY | 09:00 | [Hook[webhook=ops], Holders[role=LEAD], Person[member=ana]]",
      })
  void readsTheWeeklyDigest(String digest, DayOfWeek on, LocalTime at, String recipients) {
    var document = (ObjectNode) resource("acme.json");
    document.set("digest", json(digest));
    var read = site(document).notifying().digest().orElseThrow();
    assertEquals(new WeeklyTime(on, at), read.time());
    assertEquals(recipients, read.recipients().toString());
  }

  @Test
  void withoutAnyOfItNobodyIsTold() {
    assertEquals(
        new Notifying(List.of(), new Contacts(Map.of(), Set.of()), Map.of(), Optional.empty()),
        site(Documents.minimal()).notifying());
  }
}
