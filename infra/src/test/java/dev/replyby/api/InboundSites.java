package dev.replyby.api;

import dev.replyby.testing.LocalService;

/** What the tests of inbounds have in common. */
final class InboundSites {
  /** A site that every kind of system tells of its questions. */
  static final String SITE =
      LocalService.SMALL_SITE.replace(
          "\"members\":",
          """
          "inbound": {
            "desk": {"kind": "zammad", "channel": "email"},
            "chat": {"kind": "chatwoot", "inboxes": {"3": "email"}},
            "old-chat": {"kind": "chatwoot", "channel": "email", "signature": "none"},
            "scout": {"kind": "helpscout", "channel": "email"},
            "own": {"kind": "json", "channel": "email", "signature": "standard-webhooks",
              "map": {"event": "/type", "asked": ["new"], "replied": ["answer"],
                "closed": ["done"], "withdrawn": ["spam"], "question": "/id",
                "askedAt": "/at", "repliedAt": "/sent", "author": "/by", "human": ["agent"]}}},
          "members":""");

  /** A ticket of Zammad at 10:00:00, as ZammadTest has it from the documentation. */
  static final String TICKET =
      """
      {"ticket": {"id": 81, "number": "10081", "title": "Parcel", "state": "open",
         "create_article_sender": "Customer", "created_at": "2026-11-25T10:00:00.282Z",
         "group": {"id": 3, "name": "Service Desk"}},
       "article": {"id": 104, "sender": "Customer", "type": "email", "internal": false,
         "created_at": "2026-11-25T10:00:00.318Z", "created_by_id": 8, "body": "Where is it?"}}
      """;

  /** An agent's reply to it at 10:07:30. */
  static final String REPLY =
      TICKET
          .replace("\"id\": 104, \"sender\": \"Customer\"", "\"id\": 106, \"sender\": \"Agent\"")
          .replace("10:00:00.318Z\", \"created_by_id\": 8", "10:07:30.9Z\", \"created_by_id\": 5");

  /** The system's own answer at 10:00:02, of which it says that the system sent it. */
  static final String AUTOMATIC =
      REPLY
          .replace("\"sender\": \"Agent\"", "\"sender\": \"System\"")
          .replace("10:07:30.9Z\", \"created_by_id\": 5", "10:00:02Z\", \"created_by_id\": 1");

  /** A message to Chatwoot at 10:00:03. */
  static final String MESSAGE =
      """
      {"event": "message_created", "id": 901, "content": "Where is it?",
       "created_at": "2026-11-25T10:00:03.100Z", "message_type": "incoming", "private": false,
       "sender": {"id": 77, "type": "contact"}, "inbox": {"id": 3},
       "conversation": {"id": 12, "inbox_id": 3, "additional_attributes": {}}}
      """;

  /** A conversation of Help Scout at 10:00:00 with a reply at 10:07:30. */
  static final String CONVERSATION =
      """
      {"id": 291938, "mailboxId": 85, "status": "active", "createdAt": "2026-11-25T10:00:00Z",
       "createdBy": {"id": 77, "type": "customer"}, "_embedded": {"threads": [
         {"type": "message", "state": "published", "createdAt": "2026-11-25T10:07:30Z",
          "createdBy": {"id": 5, "type": "user"}, "source": {"type": "web"}}]}}
      """;

  /** The same as any system would say it. */
  static final String NEW =
      "{\"type\": \"new\", \"id\": \"A-1\", \"at\": \"2026-11-25T10:00:00Z\"}";

  private InboundSites() {}
}
