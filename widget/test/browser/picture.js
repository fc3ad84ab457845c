// The READMEs' pictures: `npm run pictures` keeps what a test sees; any other run must see what is kept.
import assert from "node:assert/strict";
import { readFile, writeFile } from "node:fs/promises";

/** The share of pixels that may differ: another processor may round otherwise; the shape of a dot is more. */
const ALIKE = 0.0001;

/** Keeps a picture, or compares it with the kept one; a browser with other fonts than the package's has no say. */
export async function picture(page, path, taken) {
  const file = new URL(`../../${path}`, import.meta.url);
  if (process.env.PICTURES) return writeFile(file, taken);
  if (process.env.CHROMIUM) return;
  const pngs = [await readFile(file), taken].map((png) => png.toString("base64"));
  const share = await page.evaluate(difference, pngs);
  assert.ok(share <= ALIKE, `${path} is not what is seen, in ${share} of it: npm run pictures`);
}

/** Runs in the page: the share of pixels that differ so that one sees it; all of them if the sizes do. */
async function difference(pngs) {
  const [one, other] = await Promise.all(
    pngs.map(async (png) => {
      const image = Object.assign(new Image(), { src: `data:image/png;base64,${png}` });
      await image.decode();
      const context = new OffscreenCanvas(image.width, image.height).getContext("2d");
      context.drawImage(image, 0, 0);
      return context.getImageData(0, 0, image.width, image.height);
    }),
  );
  if (one.width !== other.width || one.height !== other.height) return 1;
  let different = 0;
  for (let i = 0; i < one.data.length; i += 4)
    if ([i, i + 1, i + 2].some((byte) => Math.abs(one.data[byte] - other.data[byte]) > 32)) different++;
  return (different * 4) / one.data.length;
}
