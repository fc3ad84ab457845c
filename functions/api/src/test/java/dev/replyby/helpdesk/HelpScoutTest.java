package dev.replyby.helpdesk;

import static dev.replyby.helpdesk.Deliveries.line;
import static dev.replyby.helpdesk.Deliveries.with;
import static org.junit.jupiter.api.Assertions.assertEquals;

import com.fasterxml.jackson.databind.node.ArrayNode;
import dev.replyby.site.Sender;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HelpScoutTest {
  /**
   * A conversation with a reply, the newest thread first, made of the fields in "Webhooks",
   * https://developer.helpscout.com/webhooks/, and "Get Conversation" and "List Threads",
   * https://developer.helpscout.com/mailbox-api/endpoints/conversations/get/ (read 22 November
   * 2026).
   */
  private static final String CONVERSATION =
      """
      {id: 291938, number: 349, type: 'email', status: 'active', state: 'published',
       subject: 'Parcel', preview: 'Where is my parcel?', mailboxId: 85,
       createdBy: {id: 77, type: 'customer', email: 'noor@example.com'},
       createdAt: '2026-11-25T10:00:00Z', userUpdatedAt: '2026-11-25T10:07:31Z',
       source: {type: 'email', via: 'customer'},
       _embedded: {threads: [
         {id: 3, type: 'note', state: 'published', createdAt: '2026-11-25T10:09:00Z',
          createdBy: {id: 6, type: 'user'}, source: {type: 'web', via: 'user'}},
         {id: 2, type: 'message', state: 'published', createdAt: '2026-11-25T10:07:30Z',
          createdBy: {id: 5, type: 'user'}, source: {type: 'web', via: 'user'},
          action: {type: 'default', associatedEntities: {}}, body: 'It is on its way.'},
         {id: 1, type: 'customer', state: 'published', createdAt: '2026-11-25T10:00:00Z',
          createdBy: {id: 77, type: 'customer'}, source: {type: 'email', via: 'customer'}}]}}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "convo.created | {} | 291938: asked 10:00:00 in 85",
        "convo.customer.reply.created | {} | 291938: asked 10:00:00 in 85",
        "convo.created | {createdBy: null} | 291938: asked 10:00:00 in 85",
        "convo.created | {mailboxId: null, createdAt: null} | 291938: asked",
        "convo.created | {createdBy: {type: 'user'}}"
            + " | ignored: The conversation was begun by the company.",
        "convo.created | {createdBy: 7, source: null} | unclear: /createdBy/type",
        "convo.created | {id: {}} | unclear: /id",
        "convo.created | {createdAt: '25/11/2026'} | unclear: /createdAt",
        "'' | {} | unclear: X-HelpScout-Event",
        "convo.tags | {} | ignored: Only new conversations, replies and status count.",
        "convo.note.created | {} | ignored: Only new conversations, replies and status count.",
        "convo.merged | {}"
            + " | ignored: It does not tell which conversation was merged into this one.",
        "convo.status | {status: 'closed'} | 291938: closed",
        "convo.status | {status: 'spam'} | 291938: withdrawn as spam",
        "convo.status | {status: 'pending'}"
            + " | ignored: Of all status only closed and spam count.",
        "convo.status | {status: null} | unclear: /status",
        "convo.deleted | {status: null} | 291938: withdrawn as deleted",
      })
  void conversationsOfCustomersAreQuestions(String event, String change, String heard) {
    assertEquals(heard, hear(event.equals("''") ? "" : event, change));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{type: 'message'} | replied 10:20:00 by 5",
        "{type: 'reply'} | replied 10:20:00 by 5",
        "{type: 'message', createdBy: {id: null}} | replied 10:20:00",
        "{type: 'message', source: {type: 'workflows'}} | automatic 10:20:00 by 5",
        "{type: 'message', action: {type: 'workflow'}} | automatic 10:20:00 by 5",
        "{type: 'message', createdBy: {id: 9, type: 'customer'}} | automatic 10:20:00 by 9",
        "{type: 'message', createdBy: 'me'} | automatic 10:20:00",
        "{type: 'note'} | replied 10:07:30 by 5",
        "{type: 'lineitem'} | replied 10:07:30 by 5",
        "{type: 'message', state: 'draft'} | replied 10:07:30 by 5",
        "{type: 'message', state: 'underreview'} | replied 10:07:30 by 5",
      })
  void theNewestThreadThatWasSentTellsWhoReplied(String thread, String heard) {
    var conversation = Deliveries.json(CONVERSATION);
    var threads = (ArrayNode) conversation.at("/_embedded/threads");
    threads.add(
        with("{createdAt: '2026-11-25T10:20:00Z', createdBy: {id: 5, type: 'user'}}", thread));
    var told = Listening.to(new Sender.HelpScout(), "convo.agent.reply.created", conversation);
    assertEquals("291938: asked 10:00:00 in 85, " + heard, line(told));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {"{_embedded: null}", "{_embedded: {threads: []}}", "{_embedded: {threads: {a: 1}}}"})
  void aReplyOfWhichNoThreadIsShownCountsAsAutomatic(String change) {
    assertEquals(
        "291938: asked 10:00:00 in 85, automatic 10:07:31",
        hear("convo.agent.reply.created", change));
  }

  private static String hear(String event, String change) {
    return line(Listening.to(new Sender.HelpScout(), event, with(CONVERSATION, change)));
  }
}
