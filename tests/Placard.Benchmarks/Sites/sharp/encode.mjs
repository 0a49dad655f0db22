// Makes the renditions that Placard makes of each photograph: node encode.mjs FOLDER OUTPUT
import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import sharp from 'sharp';

const [folder, output] = process.argv.slice(2);
const names = fs.readdirSync(folder).sort();

async function encode(name) {
  const file = path.join(folder, name);
  const { width, format } = await sharp(file).metadata();
  const full = Math.min(width, 2400);
  const smaller = [400, 800, 1200, 1600].filter(one => one <= full * 4 / 5);
  const webp = smaller.length === 4 ? smaller : [...smaller, full];
  const jobs = [...[...smaller, full].map(one => [one, format]), ...webp.map(one => [one, 'webp'])];
  for (const [one, kind] of jobs) {
    await sharp(file).rotate().resize({ width: one }).toFormat(kind).toFile(path.join(output, `${name}.${one}.${kind}`));
  }
}

fs.mkdirSync(output, { recursive: true });
await Promise.all(Array.from({ length: os.availableParallelism() }, async () => {
  while (names.length > 0) await encode(names.shift());
}));
