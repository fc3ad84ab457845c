package dev.replyby.helpdesk;

import static dev.replyby.helpdesk.Deliveries.line;
import static dev.replyby.helpdesk.Deliveries.with;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.replyby.site.Sender;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ZammadTest {
  /**
   * A new ticket, made of the fields in "Webhook Payload" of the administrators' documentation,
   * https://admin-docs.zammad.org/en/latest/manage/webhook/payload.html (read 22 November 2026).
   */
  private static final String TICKET =
      """
      {ticket: {id: 81, number: '10081', title: 'Parcel', state: 'new', state_id: 1,
         create_article_sender: 'Customer', create_article_type: 'email',
         created_at: '2026-11-25T10:00:00.282Z', updated_at: '2026-11-25T10:00:00.333Z',
         group: {id: 3, name: 'Service Desk'}, article_count: 1, article_ids: [104],
         customer: {id: 8, email: 'noor@example.com'}},
       article: {id: 104, ticket_id: 81, sender: 'Customer', type: 'email', internal: false,
         created_at: '2026-11-25T10:00:00.318Z', created_by_id: 8, from: 'noor@example.com',
         body: 'Where is my parcel?', attachments: []}}
      """;

  private static final String AGENTS =
      """
      {ticket: {state: 'open', article_count: 2},
       article: {id: 105, sender: 'Agent', type: 'email', created_by_id: 5,
         created_at: '2026-11-25T10:07:30.900Z'}}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{} | 81: asked 10:00:00 in Service Desk",
        "{article: null} | 81: asked 10:00:00 in Service Desk",
        "{ticket: {group: null}} | 81: asked 10:00:00",
        "{ticket: {created_at: null}} | 81: asked in Service Desk",
        "{article: {created_at: '2026-11-25T12:00:00Z'}} | 81: asked 10:00:00 in Service Desk",
        "{article: {preferences: {is-auto-response: true}}} | ignored: A machine wrote to you.",
        "{ticket: {create_article_sender: 'Agent'}}"
            + " | ignored: The ticket was begun by the company.",
        "{ticket: {create_article_sender: null}} | unclear: /ticket/create_article_sender",
        "{ticket: {created_at: true}} | unclear: /ticket/created_at",
        "{ticket: null} | unclear: /ticket/id /ticket/create_article_sender",
        "{ticket: {state: 'merged'}} | 81: withdrawn as merged",
        "{ticket: {state: 'closed'}} | 81: asked 10:00:00 in Service Desk, closed",
      })
  void aTicketBegunByTheCustomerIsAQuestion(String change, String heard) {
    assertEquals(heard, hear(TICKET, change));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{} | replied 10:07:30 by 5",
        "{article: {type: 'phone'}} | replied 10:07:30 by 5",
        "{article: {type: 'web'}} | replied 10:07:30 by 5",
        "{article: {type: 'sms'}} | replied 10:07:30 by 5",
        "{article: {created_at: null}} | replied by 5",
        "{article: {sender: 'System'}} | automatic 10:07:30 by 5",
        "{article: {created_by_id: 1}} | automatic 10:07:30 by 1",
        "{article: {created_by_id: null}} | automatic 10:07:30",
        "{article: {preferences: {perform_origin: 'trigger'}}} | automatic 10:07:30 by 5",
        "{ticket: {state: 'closed'}} | replied 10:07:30 by 5, closed",
      })
  void whatAnAgentSendsIsAReply(String change, String heard) {
    var agents = with(TICKET, AGENTS).toString();
    assertEquals("81: asked 10:00:00 in Service Desk, " + heard, hear(agents, change));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{article: {internal: true}}",
        "{article: {internal: 'yes'}}",
        "{article: {type: 'note'}}",
        "{article: {type: null}}",
        "{article: {type: 3}}",
        "{article: {sender: 'Customer'}}",
        "{article: {sender: {}}}",
      })
  void whatIsNotSentOrNotByTheCompanyIsNone(String change) {
    var agents = with(TICKET, AGENTS).toString();
    assertEquals("81: asked 10:00:00 in Service Desk", hear(agents, change));
  }

  private static String hear(String delivery, String change) {
    return line(Listening.to(new Sender.Zammad(), "", with(delivery, change)));
  }
}
