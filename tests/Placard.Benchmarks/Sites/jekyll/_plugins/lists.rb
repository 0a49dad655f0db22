# Groups the articles once and adds the pages of the lists.
class Lists < Jekyll::Generator
  SIZE = 20

  def generate(site)
    @site = site
    articles = site.collections["articles"].docs.sort_by { |doc| [-doc.date.to_i, doc.url] }
    campaigns = site.collections["campaigns"].docs.sort_by { |doc| -doc.date.to_i }
    link(articles, campaigns)
    years = articles.group_by { |doc| doc.date.year.to_s }
    tags = Hash.new { |hash, tag| hash[tag] = [] }
    articles.each { |doc| doc.data["tags"].each { |tag| tags[tag] << doc } }
    tags = tags.sort.to_h

    add("home", "index.html", "title" => site.config["title"], "summary" => site.config["description"], "articles" => articles.first(20), "campaigns" => campaigns.first(12),
      "article_count" => articles.size, "campaign_count" => campaigns.size, "years" => groups("years", years), "tag_groups" => groups("tags", tags))
    add_index("Years", "years", years)
    add_index("Tags", "tags", tags)
    add_pages("Articles", "articles", "index", articles)
    add_pages("Campaigns", "campaigns", "index", campaigns, "campaigns")
    years.each { |year, docs| add_pages(year, "years", year, docs, "list", "Years") }
    tags.each { |tag, docs| add_pages(tag, "tags", tag, docs, "list", "Tags") }
    add("atom", "feed.xml", "articles" => articles.first(20))
    add("sitemap", "sitemap.xml", "entries" => articles + campaigns, "lists" => site.pages.select { |page| page.url.end_with?(".html", "/") })
  end

  private

  def link(articles, campaigns)
    by_campaign = articles.group_by { |doc| doc.data["campaign"] }
    campaigns.each do |campaign|
      own = campaign.data["articles"] = by_campaign[campaign.basename_without_ext] || []
      own.each_with_index do |doc, i|
        doc.data["campaign_title"] = campaign.data["title"]
        doc.data["campaign_url"] = campaign.url
        doc.data["earlier"] = head(own[i + 1])
        doc.data["later"] = i.zero? ? nil : head(own[i - 1])
      end
    end
  end

  def head(doc)
    doc && { "title" => doc.data["title"], "url" => doc.url }
  end

  def groups(folder, map)
    map.map { |title, docs| { "title" => title, "url" => "/#{folder}/#{title}.html", "count" => docs.size } }
  end

  def add_index(title, folder, map)
    add("index", "#{folder}/index.html", "title" => title, "groups" => groups(folder, map))
  end

  def add_pages(title, folder, name, docs, layout = "list", up = nil)
    count = [1, (docs.size + SIZE - 1) / SIZE].max
    url = ->(number) { number == 1 ? "/#{folder}/#{name}.html" : "/#{folder}/#{name == "index" ? "" : "#{name}/"}page/#{number}.html" }
    docs.each_slice(SIZE).with_index(1) do |items, number|
      shown = (1..count).select { |n| n == 1 || n == count || (n - number).abs <= 2 }
      add(layout, url.(number).delete_prefix("/"), "title" => title, "items" => items, "number" => number, "pages" => count, "total" => docs.size, "up" => up, "folder" => folder,
        "newer" => (url.(number - 1) if number > 1), "older" => (url.(number + 1) if number < count),
        "links" => (shown.map { |n| { "number" => n, "url" => url.(n) } } if count > 1))
    end
  end

  def add(layout, path, data)
    page = Jekyll::PageWithoutAFile.new(@site, @site.source, File.dirname(path), File.basename(path))
    page.data.merge!(data)
    page.data["layout"] = layout
    @site.pages << page
  end
end
