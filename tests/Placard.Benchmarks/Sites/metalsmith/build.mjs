import Metalsmith from "metalsmith";
import markdown from "@metalsmith/markdown";
import { archive, articlePage, campaignPage, listPages, plainPage } from "./theme.mjs";

const layouts = (files, metalsmith, done) => {
  const entries = Object.entries(files).filter(([path]) => path.endsWith(".html"));
  for (const [path, file] of entries) {
    file.url = path;
    file.slug = path.slice(path.lastIndexOf("/") + 1, -".html".length);
  }
  const whole = archive(entries.map(([, file]) => file).filter(file => file.kind), entries.map(([, file]) => file).filter(file => file.outcome));
  for (const [path, file] of entries) {
    const content = file.contents.toString();
    file.contents = Buffer.from(file.kind ? articlePage(file, content) : file.outcome ? campaignPage(file, content) : plainPage(file.title, path, content));
  }
  for (const { url, render } of listPages(whole)) files[url] = { contents: Buffer.from(render()) };
  done();
};

Metalsmith(import.meta.dirname)
  .source("content")
  .destination(process.argv[2])
  .clean(false)
  .use(markdown())
  .use(layouts)
  .build(error => {
    if (error) throw error;
  });
