package dev.replyby.helpdesk;

import static dev.replyby.helpdesk.Deliveries.line;
import static dev.replyby.helpdesk.Deliveries.with;
import static org.junit.jupiter.api.Assertions.assertEquals;

import dev.replyby.site.Sender;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChatwootTest {
  /**
   * A message, made of the fields in "How to use webhooks",
   * https://www.chatwoot.com/hc/user-guide/articles/1677693021-how-to-use-webhooks (updated 26
   * February 2026, read 22 November 2026); {@code conversation.created_at} as its releases of 2026
   * send it.
   */
  private static final String MESSAGE =
      """
      {event: 'message_created', id: '901', content: 'Where is my parcel?',
       created_at: '2026-11-25 10:00:03 UTC', message_type: 'incoming', content_type: 'text',
       content_attributes: {}, source_id: '', private: false,
       sender: {id: 77, name: 'Noor', type: 'contact'},
       inbox: {id: 3, name: 'Shop'},
       conversation: {id: 12, inbox_id: 3, status: 'open', created_at: 1795600800,
         additional_attributes: {referer: 'https://shop.example',
           initiated_at: {timestamp: 'Wed Nov 25 2026 11:00:00 GMT+0100'}}},
       account: {id: 1, name: 'Shop'}}
      """;

  /** What an agent writes, by the same page. */
  private static final String REPLY =
      """
      {event: 'message_created', id: 905, content: 'It is on its way.',
       created_at: '2026-11-25T10:07:30.512Z', message_type: 'outgoing', content_type: 'text',
       content_attributes: {}, source_id: null, private: false,
       sender: {id: 5, name: 'Ana', email: 'ana@shop.example', type: 'user'},
       inbox: {id: 3, name: 'Shop'},
       conversation: {id: 12, inbox_id: 3, status: 'open', created_at: 1795600800,
         additional_attributes: {}},
       account: {id: 1, name: 'Shop'}}
      """;

  /** A change of status, by the same page and the object "Conversation" in it. */
  private static final String STATUS =
      """
      {event: 'conversation_status_changed', id: 12, inbox_id: 3, status: 'resolved',
       can_reply: true, channel: 'Channel::WebWidget', messages: [], timestamp: 1795601500,
       changed_attributes: [{status: {current_value: 'resolved', previous_value: 'open'}}]}
      """;

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{} | 12: asked 10:00:00 in 3",
        "{message_type: 0} | 12: asked 10:00:00 in 3",
        "{conversation: {additional_attributes: null}} | 12: asked 10:00:03 in 3",
        "{conversation: {created_at: null}} | 12: asked 10:00:03 in 3",
        "{conversation: {created_at: null}, created_at: null} | 12: asked in 3",
        "{conversation: {id: null, display_id: '12'}} | 12: asked 10:00:00 in 3",
        "{inbox: null} | 12: asked 10:00:00 in 3",
        "{inbox: null, conversation: {inbox_id: null}} | 12: asked 10:00:00",
        "{private: true} | ignored: It is a note to colleagues.",
        "{conversation: {additional_attributes: {auto_reply: true}}}"
            + " | ignored: A machine wrote to you.",
        "{conversation: {id: null}} | unclear: /conversation/id",
        "{conversation: {id: [1]}} | unclear: /conversation/id",
        "{conversation: {created_at: 'yesterday'}} | unclear: /conversation/created_at",
        "{message_type: 'sideways'} | unclear: /message_type",
        "{event: null} | unclear: /event",
        "{event: 'contact_updated'} | ignored: Only new messages and changes of status count.",
      })
  void aMessageOfTheCustomerAsks(String change, String heard) {
    assertEquals(heard, hear(MESSAGE, change));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{} | 12: replied 10:07:30 by 5",
        "{message_type: 1} | 12: replied 10:07:30 by 5",
        "{private: true} | ignored: It is a note to colleagues.",
        "{private: {}} | ignored: It is a note to colleagues.",
        "{sender: {type: 'agent_bot'}} | 12: automatic 10:07:30 by 5",
        "{sender: {type: 'captain_assistant'}} | 12: automatic 10:07:30 by 5",
        "{sender: {type: null}} | 12: automatic 10:07:30 by 5",
        "{sender: null} | 12: automatic 10:07:30",
        "{content_attributes: {automation_rule_id: 4}} | 12: automatic 10:07:30 by 5",
        "{additional_attributes: {campaign_id: 8}} | 12: automatic 10:07:30 by 5",
        "{content_type: 'input_csat'} | 12: automatic 10:07:30 by 5",
        "{message_type: 'template'} | 12: automatic 10:07:30 by 5",
        "{message_type: 3, sender: null} | 12: automatic 10:07:30",
        "{message_type: 'activity'} | ignored: It is about the conversation, not part of it.",
      })
  void onlyAUsersMessageIsAReplyByAPerson(String change, String heard) {
    assertEquals(heard, hear(REPLY, change));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{} | 12: asked 10:00:00 in 3, replied 10:07:30 by 5",
        "{additional_attributes: {campaign_id: 8}} | 12: automatic 10:07:30 by 5",
      })
  void aReplyTellsOfAQuestionThatTheVisitorOpened(String change, String heard) {
    var opened = "{conversation: {additional_attributes: {initiated_at: {timestamp: 'then'}}}}";
    assertEquals(heard, hear(with(REPLY, opened).toString(), change));
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      quoteCharacter = '"',
      value = {
        "{} | 12: closed",
        "{event: 'conversation_resolved'} | 12: closed",
        "{status: 'open'} | ignored: Of all status only resolved counts.",
        "{status: 7} | unclear: /status",
        "{id: null} | unclear: /id",
      })
  void resolvedIsClosed(String change, String heard) {
    assertEquals(heard, hear(STATUS, change));
  }

  private static String hear(String delivery, String change) {
    return line(Listening.to(new Sender.Chatwoot(), "", with(delivery, change)));
  }
}
