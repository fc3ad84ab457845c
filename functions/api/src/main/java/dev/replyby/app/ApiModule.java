package dev.replyby.app;

import dagger.Module;
import dagger.Provides;
import dev.replyby.access.TokenGate;
import dev.replyby.access.TokenHandlers;
import dev.replyby.cover.CoverHandlers;
import dev.replyby.document.Patience;
import dev.replyby.document.SiteHandlers;
import dev.replyby.document.SitesHandler;
import dev.replyby.document.VersionHandlers;
import dev.replyby.feed.FeedHandlers;
import dev.replyby.figures.FiguresHandlers;
import dev.replyby.http.Dispatcher;
import dev.replyby.http.Handler;
import dev.replyby.http.Route;
import dev.replyby.idempotency.Idempotency;
import dev.replyby.inbound.InboundHandler;
import dev.replyby.inbound.SecretHandlers;
import dev.replyby.ledger.EventHandlers;
import dev.replyby.ledger.ListHandler;
import dev.replyby.ledger.PromiseHandlers;
import dev.replyby.oncall.OnCallHandlers;
import dev.replyby.openapi.DescriptionHandlers;
import dev.replyby.preview.PreviewHandler;
import dev.replyby.receipt.ReceiptHandlers;
import dev.replyby.report.ReportHandler;
import dev.replyby.status.StatusHandlers;
import dev.replyby.telling.WebhookHandlers;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;
import java.util.Random;

/** Which handler answers which route. */
@Module
interface ApiModule {
  @Provides
  @Singleton
  static Dispatcher dispatcher(Map<Route, Handler> handlers, TokenGate gate, Idempotency keys) {
    var all = new EnumMap<Route, Handler>(Route.class);
    handlers.forEach((route, h) -> all.put(route, route.isKeyed() ? keys.once(h) : h));
    return new Dispatcher(all, gate);
  }

  @Provides
  static Patience patience() {
    return new Patience(ApiModule::sleep, new Random());
  }

  private static void sleep(Duration pause) {
    try {
      Thread.sleep(pause);
    } catch (InterruptedException _) {
      Thread.currentThread().interrupt();
    }
  }

  @Provides
  static Map<Route, Handler> handlers(
      DescriptionHandlers descriptions,
      StatusHandlers statuses,
      SitesHandler all,
      SiteHandlers sites,
      VersionHandlers versions,
      TokenHandlers tokens,
      WebhookHandlers webhooks,
      OnCallHandlers onCall,
      PromiseHandlers promises,
      ListHandler promiseList,
      EventHandlers events,
      CoverHandlers covers,
      FeedHandlers feeds,
      ReportHandler report,
      ReceiptHandlers receipts,
      InboundHandler inbound,
      SecretHandlers inboundSecrets,
      FiguresHandlers figures,
      PreviewHandler preview) {
    return Map.ofEntries(
        Map.entry(Route.OPENAPI, descriptions::openApi),
        Map.entry(Route.SITE_SCHEMA, descriptions::siteSchema),
        Map.entry(Route.GET_STATUS, statuses::getAll),
        Map.entry(Route.PUT_STATUS, statuses::put),
        Map.entry(Route.DELETE_STATUS, statuses::delete),
        Map.entry(Route.GET_MEMBER_STATUS, statuses::getMember),
        Map.entry(Route.PUT_MEMBER_STATUS, statuses::put),
        Map.entry(Route.DELETE_MEMBER_STATUS, statuses::delete),
        Map.entry(Route.ON_CALL, onCall::onCall),
        Map.entry(Route.SHIFTS, onCall::shifts),
        Map.entry(Route.COVERAGE, onCall::coverage),
        Map.entry(Route.REPORT_PROMISES, figures::promises),
        Map.entry(Route.REPORT_LOAD, figures::load),
        Map.entry(Route.REPORT_KEPT, figures::kept),
        Map.entry(Route.RECORD_PROMISE, promises::record),
        Map.entry(Route.LIST_PROMISES, promiseList),
        Map.entry(Route.GET_PROMISE, promises::get),
        Map.entry(Route.REPLY_TO_PROMISE, events::reply),
        Map.entry(Route.ACKNOWLEDGE_PROMISE, events::acknowledge),
        Map.entry(Route.DELAY_PROMISE, events::delay),
        Map.entry(Route.CLOSE_PROMISE, events::close),
        Map.entry(Route.LIST_COVERS, covers::list),
        Map.entry(Route.CREATE_COVER, covers::create),
        Map.entry(Route.DELETE_COVER, covers::delete),
        Map.entry(Route.REPORT, report),
        Map.entry(Route.FEED, feeds::feed),
        Map.entry(Route.MAKE_FEED_KEY, feeds::make),
        Map.entry(Route.GET_FEED_KEY, feeds::tell),
        Map.entry(Route.REVOKE_FEED_KEY, feeds::revoke),
        Map.entry(Route.RECEIPT, receipts::get),
        Map.entry(Route.RATE_RECEIPT, receipts::rate),
        Map.entry(Route.LIST_SITES, all),
        Map.entry(Route.GET_SITE, sites::get),
        Map.entry(Route.PUT_SITE, sites::put),
        Map.entry(Route.DELETE_SITE, sites::delete),
        Map.entry(Route.LIST_VERSIONS, versions::list),
        Map.entry(Route.GET_VERSION, versions::get),
        Map.entry(Route.CREATE_TOKEN, tokens::create),
        Map.entry(Route.LIST_TOKENS, tokens::list),
        Map.entry(Route.REVOKE_TOKEN, tokens::revoke),
        Map.entry(Route.LIST_WEBHOOKS, webhooks::list),
        Map.entry(Route.CREATE_WEBHOOK_SECRET, webhooks::createSecret),
        Map.entry(Route.SETTLE_UNTOLD, webhooks::settleUntold),
        Map.entry(Route.INBOUND, inbound),
        Map.entry(Route.LIST_INBOUND, inboundSecrets::list),
        Map.entry(Route.PUT_INBOUND_SECRET, inboundSecrets::put),
        Map.entry(Route.DELETE_INBOUND_SECRET, inboundSecrets::delete),
        Map.entry(Route.PREVIEW, preview));
  }
}
