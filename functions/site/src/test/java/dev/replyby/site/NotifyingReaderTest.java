package dev.replyby.site;

import static dev.replyby.site.Documents.json;
import static dev.replyby.site.Documents.resource;
import static dev.replyby.site.Documents.site;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.replyby.escalation.Contact;
import dev.replyby.escalation.Contacts;
import dev.replyby.escalation.Destination;
import dev.replyby.escalation.Moment;
import dev.replyby.escalation.Recipient;
import dev.replyby.escalation.Role;
import dev.replyby.escalation.Step;
import java.math.BigDecimal;
import java.net.URI;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

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

  @Test
  void withoutAnyOfItNobodyIsTold() {
    assertEquals(
        new Notifying(List.of(), new Contacts(Map.of(), Set.of()), Map.of()),
        site(Documents.minimal()).notifying());
  }
}
