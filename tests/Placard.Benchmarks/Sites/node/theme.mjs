// The pages of the archive as functions: the quickest kind of template that a generator in JavaScript can have.
export const site = {
  title: "The generated archive",
  tagline: "Made to be measured",
  description: "An archive whose campaigns, articles and words were drawn by lot, as large as is asked for.",
  url: "https://archive.example/",
  publisher: "The people who measure",
  licence: "CC BY 4.0",
};

const policy = "default-src 'none'; style-src 'self'; img-src 'self' data:; font-src 'self'; media-src 'self'; connect-src 'self'; base-uri 'none'; form-action 'none'";
const kinds = { news: "News", "press-release": "Press release", statement: "Statement", analysis: "Analysis", report: "Report", event: "Event" };
const outcomes = { won: "Reached its aim", lost: "Did not reach its aim", partial: "Reached part of its aim", unknown: "Outcome not known" };
const months = ["January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December"];
const navigation = [["Campaigns", "campaigns/index.html"], ["Articles", "articles/index.html"], ["Years", "years/index.html"], ["Tags", "tags/index.html"], ["About", "about.html"]];
const pageSize = 20;

const escapes = { "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;", "'": "&#39;" };
const escape = text => text.replace(/[&<>"']/g, character => escapes[character]);
const cut = (text, length) => text.length <= length ? text : text.slice(0, text.lastIndexOf(" ", length - 1)) + "…";
const iso = date => date.toISOString().slice(0, 10);
const day = date => `${date.getUTCDate()} ${months[date.getUTCMonth()]} ${date.getUTCFullYear()}`;
const time = date => `<time datetime="${iso(date)}">${day(date)}</time>`;
const tagUrl = tag => `tags/${tag}.html`;
const newestFirst = (a, b) => b.date - a.date;

const articleMeta = (article, address) => `<meta property="article:published_time" content="${iso(article.date)}">
<link rel="schema.DC" href="http://purl.org/dc/elements/1.1/">
<meta name="citation_title" content="${escape(article.title)}">
${article.authors.map(author => `<meta name="citation_author" content="${escape(author)}">
<meta name="DC.creator" content="${escape(author)}">
`).join("")}<meta name="citation_publication_date" content="${iso(article.date).replaceAll("-", "/")}">
<meta name="citation_language" content="en">
<meta name="citation_fulltext_html_url" content="${address}">
<meta name="DC.title" content="${escape(article.title)}">
<meta name="DC.language" content="en">
<meta name="DC.date" content="${iso(article.date)}">
<meta name="DC.identifier" content="${address}">
${article.tags.map(tag => `<meta name="DC.subject" content="${escape(tag)}">
`).join("")}<meta name="citation_publisher" content="${escape(site.publisher)}">
<meta name="DC.publisher" content="${escape(site.publisher)}">
<meta name="DC.rights" content="${escape(site.licence)}">
`;

function page({ title, url, layout, summary, article, up, isHome, main }) {
  const address = site.url + url;
  const short = summary && escape(cut(summary, 200));
  return `<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="${escape(policy)}">
<title>${escape(title)}${isHome ? "" : ` · ${escape(site.title)}`}</title>
${short ? `<meta name="description" content="${short}">\n` : ""}<link rel="canonical" href="${address}">
<meta property="og:title" content="${escape(title)}">
<meta property="og:type" content="${article ? "article" : "website"}">
<meta property="og:url" content="${address}">
<meta property="og:site_name" content="${escape(site.title)}">
<meta property="og:locale" content="en">
${short ? `<meta property="og:description" content="${short}">\n` : ""}${article ? articleMeta(article, address) : ""}<meta name="generator" content="Node">
${isHome ? `<link rel="alternate" type="application/atom+xml" title="${escape(site.title)}" href="/feed.xml">\n` : ""}<link rel="stylesheet" href="/assets/style.css">
<link rel="icon" type="image/svg+xml" href="/assets/icon.svg">
</head>
<body class="${layout}">
<a class="skip" href="#_main">Skip to the content</a>
<header class="site">
<p class="name"><a href="/index.html"${isHome ? ' aria-current="page"' : ""}>${escape(site.title)}</a></p>
<nav aria-label="Main">
<ul>
${navigation.map(([name, to]) => `<li><a href="/${to}"${to === url ? ' aria-current="page"' : ""}>${name}</a></li>\n`).join("")}</ul>
</nav>
</header>
${isHome ? "" : `<nav class="breadcrumbs" aria-label="You are here">
<ol>
<li><a href="/index.html">${escape(site.title)}</a></li>
${up ? `<li><a href="/${up.url}">${escape(up.title)}</a></li>\n` : ""}</ol>
</nav>
`}<main id="_main" tabindex="-1">
${main}
</main>
<footer class="site">
<p>Published by ${site.publisher}. ${site.licence}</p>
<p>Contact: <a href="mailto:archive@archive.example">archive@archive.example</a></p>
<p>Made to last with Node. Every page works without a network.</p>
</footer>
</body>
</html>
`;
}

const card = (article, level) => `<li class="card" lang="en" dir="ltr">
<p class="meta">${kinds[article.kind]} · ${time(article.date)}</p>
<h${level}><a href="/${article.url}">${escape(article.title)}</a></h${level}>
<p>${escape(cut(article.summary, 180))}</p>
</li>
`;

const period = campaign => `${time(campaign.date)} – ${time(campaign.end)}`;

const campaignCard = campaign => `<li class="card" lang="en" dir="ltr">
<p class="meta">Campaign · ${period(campaign)}</p>
<h2><a href="/${campaign.url}">${escape(campaign.title)}</a></h2>
<p>${escape(cut(campaign.summary, 180))}</p>
</li>
`;

const tagLinks = tags => `<ul class="tags" aria-label="Subjects">
${tags.map(tag => `<li><a href="/${tagUrl(tag)}">${escape(tag)}</a></li>\n`).join("")}</ul>`;

const linkList = groups => `<ul class="links">
${groups.map(group => `<li><a href="/${group.url}">${escape(group.title)}</a> <span class="count">${group.items.length}</span></li>\n`).join("")}</ul>`;

/** Sorts and groups everything once: campaigns know their articles, articles their neighbours. */
export function archive(articles, campaigns) {
  articles.sort(newestFirst);
  campaigns.sort(newestFirst);
  const campaignOf = new Map(campaigns.map(campaign => [campaign.slug, campaign]));
  const groups = { tags: new Map(), years: new Map() };
  const add = (map, title, url, item) => {
    if (!map.has(title)) map.set(title, { title, url, items: [] });
    map.get(title).items.push(item);
  };
  for (const campaign of campaigns) campaign.articles = [];
  for (const article of articles) {
    article.campaignEntry = campaignOf.get(article.campaign);
    article.campaignEntry.articles.push(article);
    const year = String(article.date.getUTCFullYear());
    add(groups.years, year, `years/${year}.html`, article);
    for (const tag of article.tags) add(groups.tags, tag, tagUrl(tag), article);
  }
  for (const campaign of campaigns) {
    campaign.articles.forEach((article, i) => {
      article.earlier = campaign.articles[i + 1];
      article.later = campaign.articles[i - 1];
    });
  }
  return {
    articles, campaigns,
    years: [...groups.years.values()],
    tags: [...groups.tags.values()].sort((a, b) => a.title < b.title ? -1 : 1),
  };
}

export function articlePage(article, content) {
  const { campaignEntry: campaign, earlier, later } = article;
  return page({
    title: article.title, url: article.url, layout: "article", summary: article.summary, article, up: campaign,
    main: `<article>
<header class="title">
<p class="kicker">${kinds[article.kind]} · ${time(article.date)}</p>
<h1>${escape(article.title)}</h1>
<p class="lead">${escape(article.summary)}</p>
<div class="side">
<p class="byline">By ${article.authors.map(author => `<bdi>${escape(author)}</bdi>`).join(", ")}</p>
</div>
</header>
<div class="prose">
${content}</div>
<section class="about">
<h2>This record</h2>
<dl class="facts">
<div><dt>Campaign</dt><dd><a href="/${campaign.url}">${escape(campaign.title)}</a></dd></div>
<div><dt>Permanent address</dt><dd><a href="${site.url}${article.url}">${site.url}${article.url}</a></dd></div>
</dl>
${tagLinks(article.tags)}
</section>
<nav class="neighbours" aria-label="More of ${escape(campaign.title)}">
${earlier ? `<a rel="prev" href="/${earlier.url}"><span class="meta">Earlier</span> ${escape(earlier.title)}</a>\n` : ""}${later ? `<a rel="next" href="/${later.url}"><span class="meta">Later</span> ${escape(later.title)}</a>\n` : ""}</nav>
</article>`,
  });
}

export function campaignPage(campaign, content) {
  return page({
    title: campaign.title, url: campaign.url, layout: "campaign", summary: campaign.summary, up: { title: "Campaigns", url: "campaigns/index.html" },
    main: `<article>
<header class="title">
<p class="kicker">Campaign</p>
<h1>${escape(campaign.title)}</h1>
<p class="lead">${escape(campaign.summary)}</p>
</header>
<dl class="figures">
<div><dt>Dates</dt><dd>${period(campaign)}</dd></div>
<div class="outcome ${campaign.outcome}"><dt>Outcome</dt><dd>${outcomes[campaign.outcome]}</dd></div>
<div><dt>Articles</dt><dd>${campaign.articles.length}</dd></div>
</dl>
<p class="verdict">${escape(campaign.outcomeSummary)}</p>
<div class="prose">
${content}</div>
<section>
<h2>Timeline</h2>
<ol class="timeline">
<li class="start">
${time(campaign.date)}
<div>
<p>${escape(campaign.title)} <span class="meta">The campaign begins</span></p>
</div>
</li>
${campaign.articles.toReversed().map(article => `<li class="article">
${time(article.date)}
<div>
<p><a href="/${article.url}">${escape(article.title)}</a> <span class="meta">${kinds[article.kind]}</span></p>
</div>
</li>
`).join("")}<li class="end">
${time(campaign.end)}
<div>
<p>${escape(campaign.title)} <span class="meta">The campaign ends</span></p>
<p>${escape(cut(campaign.outcomeSummary, 240))}</p>
</div>
</li>
</ol>
</section>
<section>
<h2>Articles</h2>
<ul class="cards">
${campaign.articles.map(article => card(article, 3)).join("\n")}
</ul>
</section>
<section class="about">
${tagLinks(campaign.tags)}
</section>
</article>`,
  });
}

export function plainPage(title, url, content) {
  return page({ title, url, layout: "page", main: `<article>
<header class="title">
<h1>${escape(title)}</h1>
</header>
<div class="prose">
${content}</div>
</article>` });
}

/** Every page that nobody wrote, as an address and a function that makes its text. */
export function listPages({ articles, campaigns, years, tags }) {
  const pages = [
    { url: "index.html", render: () => homePage(articles, campaigns, years, tags) },
    { url: "404.html", render: notFoundPage },
    { url: "feed.xml", render: () => feed(articles) },
    { url: "years/index.html", render: () => indexPage("Years", "years/index.html", years) },
    { url: "tags/index.html", render: () => indexPage("Tags", "tags/index.html", tags) },
    ...pagesOf("Articles", "articles/index.html", articles),
    ...pagesOf("Campaigns", "campaigns/index.html", campaigns, undefined, campaignCard),
  ];
  for (const year of years) pages.push(...pagesOf(year.title, year.url, year.items, { title: "Years", url: "years/index.html" }));
  for (const tag of tags) pages.push(...pagesOf(tag.title, tag.url, tag.items, { title: "Tags", url: "tags/index.html" }));
  const urls = [...pages.map(({ url }) => url).filter(url => url.endsWith(".html")), "about.html"];
  pages.push({ url: "sitemap.xml", render: () => sitemap(urls, [...articles, ...campaigns]) });
  return pages;
}

function pagesOf(title, first, items, up, toCard = article => card(article, 2)) {
  const count = Math.max(1, Math.ceil(items.length / pageSize));
  const urlOf = number => number === 1 ? first : `${first.replace(/(\/index)?\.html$/, "")}/page/${number}.html`;
  return Array.from({ length: count }, (_, i) => ({ url: urlOf(i + 1), render: () => listPage(title, urlOf, i + 1, count, items, up, toCard) }));
}

function listPage(title, urlOf, number, count, items, up, toCard) {
  return page({
    title, url: urlOf(number), layout: "list", up,
    main: `<header class="title">
<h1>${escape(title)}</h1>
<p class="kicker">${items.length} entries${count > 1 ? ` · page ${number} of ${count}` : ""}</p>
</header>
<ul class="cards">
${items.slice((number - 1) * pageSize, number * pageSize).map(toCard).join("\n")}
</ul>
${count > 1 ? pagination(urlOf, number, count) : ""}`,
  });
}

function pagination(urlOf, number, count) {
  let links = number > 1 ? `<li><a rel="prev" href="/${urlOf(number - 1)}">Newer</a></li>\n` : "";
  let last = 0;
  for (let n = 1; n <= count; n++) {
    if (n !== 1 && n !== count && Math.abs(n - number) > 2) continue;
    if (n !== last + 1) links += '<li aria-hidden="true">…</li>\n';
    links += `<li><a href="/${urlOf(n)}"${n === number ? ' aria-current="page"' : ""}>${n}</a></li>\n`;
    last = n;
  }
  if (number < count) links += `<li><a rel="next" href="/${urlOf(number + 1)}">Older</a></li>\n`;
  return `<nav class="pagination" aria-label="Pages of this list">\n<ul>\n${links}</ul>\n</nav>\n`;
}

const indexPage = (title, url, groups) => page({ title, url, layout: "index", main: `<header class="title">
<h1>${title}</h1>
</header>
${linkList(groups)}` });

const notFoundPage = () => page({ title: "This page is not here", url: "404.html", layout: "not-found", main: `<header class="title">
<p class="kicker">404</p>
<h1>This page is not here</h1>
<p class="lead">The address may be misspelt, or the page may have moved before this archive kept its addresses.</p>
</header>
<p class="notice"><a href="${site.url}">Go to the archive's front page</a></p>` });

const homePage = (articles, campaigns, years, tags) => page({
  title: site.title, url: "index.html", layout: "home", summary: site.description, isHome: true,
  main: `<header class="title masthead">
<h1>${site.title}</h1>
<p class="tagline">${site.tagline}</p>
<p class="lead">${site.description}</p>
<dl class="figures">
<div><dt><a href="/campaigns/index.html">Campaigns</a></dt><dd>${campaigns.length}</dd></div>
<div><dt><a href="/articles/index.html">Articles</a></dt><dd>${articles.length}</dd></div>
</dl>
</header>
<section>
<h2>Campaigns</h2>
<ul class="ledger">
${campaigns.slice(0, 12).map(campaign => `<li class="${campaign.outcome}" lang="en" dir="ltr">
<p class="meta">${period(campaign)}</p>
<div>
<h3><a href="/${campaign.url}">${escape(campaign.title)}</a></h3>
<p>${escape(cut(campaign.summary, 220))}</p>
</div>
<p class="outcome">${outcomes[campaign.outcome]}</p>
</li>
`).join("")}</ul>
</section>
<section>
<h2>Latest articles</h2>
<ul class="cards">
${articles.slice(0, 20).map(article => card(article, 3)).join("\n")}
</ul>
</section>
<section class="ways">
<h2>Find your way</h2>
<div><h3>Years</h3>${linkList(years)}</div>
<div><h3>Subjects</h3>${linkList(tags)}</div>
</section>`,
});

const feed = articles => `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<id>${site.url}</id>
<title>${site.title}</title>
<updated>${articles[0].date.toISOString()}</updated>
${articles.slice(0, 20).map(article => `<entry>
<id>${site.url}${article.url}</id>
<title>${escape(article.title)}</title>
<updated>${article.date.toISOString()}</updated>
<link rel="alternate" type="text/html" href="${site.url}${article.url}"/>
<author><name>${escape(article.authors[0])}</name></author>
${article.tags.map(tag => `<category term="${escape(tag)}"/>\n`).join("")}<summary>${escape(article.summary)}</summary>
</entry>
`).join("")}</feed>
`;

const sitemap = (urls, entries) => `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.map(url => `<url><loc>${site.url}${url}</loc></url>\n`).join("")}${entries.map(entry => `<url><loc>${site.url}${entry.url}</loc><lastmod>${iso(entry.date)}</lastmod></url>\n`).join("")}</urlset>
`;
