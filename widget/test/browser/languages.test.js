// The shipped texts, language by language, in a real browser.
import assert from "node:assert/strict";
import { readFile } from "node:fs/promises";
import { test } from "node:test";
import { shipped, sign } from "../sign.js";
import { picture } from "./picture.js";
import { newStage } from "./scene.js";

const open = newStage();

const languages = [
  [
    "ar",
    "ar-EG",
    "Africa/Cairo",
    "rtl",
    "مغلق الآن. اسألوا الآن وسنردّ عليكم في موعد أقصاه: الاثنين ٢:٠٠ م (بتوقيتكم المحلي).",
  ],
  [
    "he",
    "he-IL",
    "Asia/Jerusalem",
    "rtl",
    "סגור עכשיו. שאלו עכשיו ונשיב לכם לכל המאוחר: יום שני 14:00 (לפי השעון שלכם).",
  ],
  [
    "de",
    "de-DE",
    "Europe/Berlin",
    "ltr",
    "Jetzt geschlossen. Wenn Sie jetzt fragen, antworten wir spätestens: Montag, 13:00.",
  ],
  [
    "ja",
    "ja-JP",
    "Asia/Tokyo",
    "ltr",
    "ただいま受付時間外です。今お問い合わせいただければ、遅くとも次の日時までに回答いたします：21:00 (月曜日)（お客様の現地時間）。",
  ],
  [
    "th",
    "th-TH",
    "Asia/Bangkok",
    "ltr",
    "ปิดทำการอยู่ในขณะนี้ สอบถามตอนนี้ เราจะตอบกลับอย่างช้าที่สุด: วันจันทร์ 19:00 น. (เวลาท้องถิ่นของท่าน)",
  ],
  [
    "zh-Hant",
    "zh-TW",
    "Asia/Taipei",
    "ltr",
    "現在是非營業時間。您若現在諮詢，我們的最遲回覆時間為：星期一 下午8:00（您的當地時間）。",
  ],
  [
    "pt-PT",
    "pt-PT",
    "Europe/Lisbon",
    "ltr",
    "Encerrado agora. Se perguntar agora, responderemos o mais tardar: segunda-feira, 12:00 (a sua hora local).",
  ],
];

/** The browser that comes in node_modules has letters for Latin, Greek, Cyrillic and Hebrew only. */
const fonts = {
  ar: "noto-sans-arabic/files/noto-sans-arabic-arabic-400-normal.woff2",
  th: "noto-sans-thai/files/noto-sans-thai-thai-400-normal.woff2",
  ja: "sawarabi-gothic/files/sawarabi-gothic-japanese-400-normal.woff2",
};
const pictured = ["ar", "he", "de", "pt-PT", "ja", "th"];

async function look(lang) {
  const file =
    fonts[lang] && (await readFile(new URL(`../../node_modules/@fontsource/${fonts[lang]}`, import.meta.url)));
  const font = file && `@font-face{font-family:own;src:url(data:font/woff2;base64,${file.toString("base64")})}`;
  return `<style>${font ?? ""}html{width:27rem;background:Canvas}body{font:1rem/1.5 sans-serif,own;margin:.75rem}</style>`;
}

/** Where the dot stands in the block that it begins. */
const layout = (dot) => {
  const line = dot.parentElement;
  const { left, right } = line.getBoundingClientRect();
  const { x, width } = dot.getBoundingClientRect();
  return { direction: getComputedStyle(line).direction, first: x - left < right - x - width ? "left" : "right" };
};

for (const [lang, locale, timezoneId, direction, text] of languages)
  test(`${lang} is read ${direction} on a page that is not its own`, async (t) => {
    const service = {
      head: await look(lang),
      body: `<main lang="${lang}" dir="ltr"><reply-by site="acme" form="card"></reply-by></main>`,
      sign: (now) => sign({ now, lang, texts: shipped(lang) }),
    };
    const visitor = { locale, timezoneId, viewport: { width: 432, height: 120 }, deviceScaleFactor: 2 };
    const { page, sign: shown } = await open(t, { ...visitor, service });
    await shown.shows(text);
    const seen = await page.locator("[part~=dot]").evaluate(layout);
    assert.deepEqual(seen, { direction, first: direction === "rtl" ? "right" : "left" });
    if (!pictured.includes(lang)) return;
    await page.evaluate(() => document.fonts.ready);
    await picture(page, `pictures/card-${lang}.png`, await page.locator("main").screenshot());
  });
