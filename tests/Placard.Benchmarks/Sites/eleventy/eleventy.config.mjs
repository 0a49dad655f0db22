import { archive } from "./theme.mjs";

export default function (config) {
  config.addPassthroughCopy({ "static": "." });
  // Everything is grouped once; pages find their entry by the path of their file.
  config.addCollection("archive", collection => {
    const entries = new Map();
    const entryOf = item => {
      const entry = { ...item.data, date: item.date, url: item.url.slice(1), slug: item.fileSlug };
      entries.set(item.inputPath, entry);
      return entry;
    };
    const all = collection.getAll();
    const whole = archive(
      all.filter(item => item.data.kind).map(entryOf),
      all.filter(item => item.data.outcome).map(entryOf));
    return { ...whole, entries };
  });
  return { dir: { input: "content", includes: "../_includes", layouts: "../_includes" }, markdownTemplateEngine: false };
}
