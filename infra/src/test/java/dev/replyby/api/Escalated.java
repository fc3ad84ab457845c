package dev.replyby.api;

import dev.replyby.testing.HookReceiver;
import dev.replyby.testing.LocalService;
import dev.replyby.testing.TestSite;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * A site with an escalation, a question that waits, and a receiver of its own.
 *
 * @param steps of the escalation that it publishes
 */
record Escalated(
    LocalService service, HookReceiver receiver, TestSite site, String hook, String steps) {
  /** Half of four open hours, a quarter of an hour before they end, and the second after. */
  static final String HALF = "2026-11-25T12:00:00Z";

  static final String SOON = "2026-11-25T13:45:00Z";
  static final String BROKEN = "2026-11-25T14:00:01Z";

  static final String STEPS =
      """
      [{"after": 0.5, "notify": ["on-call"]}, {"before": "PT15M", "notify": ["lead"]},
       {"when": "broken", "notify": ["owner"]}]
      """;

  /** What is told at these instants. */
  static final String AFTER = "after:0.5 promise.due_soon";

  static final String BEFORE = "before:900 promise.due_soon";
  static final String MISSED = "broken promise.broken";

  private static final AtomicInteger HOOKS = new AtomicInteger();

  /** With the usual steps. */
  Escalated(LocalService service, HookReceiver receiver, TestSite site, String hook) {
    this(service, receiver, site, hook, STEPS);
  }

  /** Nobody has a role or a shift, so that everything is told to the one webhook. */
  static Escalated small(LocalService service, HookReceiver receiver) {
    return with(service, receiver, STEPS);
  }

  /** A site that tells of no promise. */
  static Escalated quiet(LocalService service, HookReceiver receiver) {
    return with(service, receiver, "[]");
  }

  private static Escalated with(LocalService service, HookReceiver receiver, String steps) {
    var hook = "/hook-" + HOOKS.incrementAndGet();
    var site = service.newSite(document(receiver, hook, steps));
    return new Escalated(service, receiver, site, hook, steps);
  }

  static String document(HookReceiver receiver, String hook, String steps) {
    return LocalService.SMALL_SITE.replace(
        "\"members\":",
        "\"escalation\": %s, \"webhooks\": {\"ops\": {\"url\": \"%s\"}}, \"members\":"
            .formatted(steps, receiver.url(hook)));
  }

  /** What it publishes at first. */
  String document() {
    return document(receiver, hook, steps);
  }

  /** The path of a new promise. */
  String ask(String question) {
    var body = "{\"question\": \"%s\", \"channel\": \"email\"}".formatted(question);
    var id = site.staff().post(site.path("/promises"), body).expect(201).at("/id");
    return site.path("/promises/" + id);
  }

  /** A new signing secret. */
  String newSecret() {
    return site.owner().post(site.path("/webhooks/ops/secret"), "").expect(201).at("/secret");
  }

  /** Lets time go on to that instant and the worker run. */
  Escalated at(String instant) {
    service.clock().set(instant);
    service.escalation().run();
    return this;
  }

  List<HookReceiver.Hook> received() {
    return receiver.on(hook);
  }

  /** The steps told, such as {@code after:0.5 promise.due_soon}. */
  List<String> told() {
    return received().stream().map(HookReceiver.Hook::step).toList();
  }
}
