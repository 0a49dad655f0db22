using System.Globalization;

namespace Placard.Importing.WordPress.Wxr;

/// <summary>Reads the elements of an export that hold others: items, authors and terms.</summary>
internal sealed class WxrItemReader(WxrElements elements, WxrNamespaces namespaces, WxrRepairs repairs, WxrWindow window)
{
    /// <summary>The most characters of an item with all its texts.</summary>
    private const long MostItemCharacters = 4L * WxrReader.MostCharacters;

    private const string DateFormat = "yyyy-MM-dd HH:mm:ss";

    private long itemStart;

    private bool isCutOff;

    /// <summary>A tag that ended an element which has no end tag of its own.</summary>
    private WxrTag? pending;

    /// <summary>The tag that was read too far; null for none.</summary>
    public WxrTag? TakePending()
    {
        var taken = pending;
        pending = null;
        return taken;
    }

    public WxrAuthor ReadAuthor(WxrTag author)
    {
        itemStart = window.Passed;
        string login = "", name = "", first = "", last = "";
        foreach (var (tag, key) in Children(author))
        {
            switch (key)
            {
                case "wp:author_login": login = Text(tag); break;
                case "wp:author_display_name": name = Text(tag); break;
                case "wp:author_first_name": first = Text(tag); break;
                case "wp:author_last_name": last = Text(tag); break;
                default: elements.Skip(tag); break;
            }
        }
        return new WxrAuthor(login, name.Length > 0 ? name : $"{first} {last}".Trim());
    }

    public WxrTerm ReadTerm(WxrTag term)
    {
        itemStart = window.Passed;
        string taxonomy = term.Name.EndsWith(":tag", StringComparison.Ordinal) ? "post_tag" : "category", slug = "", name = "", parent = "";
        foreach (var (tag, key) in Children(term))
        {
            switch (key)
            {
                case "wp:term_taxonomy": taxonomy = Text(tag); break;
                case "wp:category_nicename" or "wp:tag_slug" or "wp:term_slug": slug = Text(tag); break;
                case "wp:cat_name" or "wp:tag_name" or "wp:term_name": name = Text(tag); break;
                case "wp:category_parent" or "wp:term_parent": parent = Text(tag); break;
                case "wp:termmeta": SkipMetadata(tag); break;
                default: elements.Skip(tag); break;
            }
        }
        return new WxrTerm(taxonomy == "tag" ? "post_tag" : taxonomy, slug, name, parent);
    }

    public WxrItem Read(WxrTag start)
    {
        var item = new WxrItem { Line = start.Line };
        itemStart = window.Passed;
        List<WxrCategory>? categories = null;
        List<WxrComment>? comments = null;
        List<string>? embeds = null;
        Dictionary<string, string>? metadata = null;
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var (tag, key) in Children(start))
        {
            switch (key)
            {
                case "category":
                    (categories ??= []).Add(ReadCategory(tag));
                    continue;
                case "wp:comment":
                    (comments ??= []).Add(ReadComment(tag));
                    continue;
                case "wp:postmeta":
                    var (name, value) = ReadMetadata(tag);
                    if (value is null) item = item with { UnreadMetadata = item.UnreadMetadata + 1 };
                    else if (WxrMetadata.IsEmbed(name)) (embeds ??= []).Add(value);
                    else (metadata ??= new(StringComparer.Ordinal)).TryAdd(name, value);
                    continue;
            }
            // An element that is given twice counts once: what is first is what WordPress wrote.
            if (!seen.Add(key)) elements.Skip(tag);
            else item = With(item, key, tag);
        }
        return item with
        {
            Categories = categories ?? item.Categories,
            Comments = comments ?? item.Comments,
            Embeds = embeds ?? item.Embeds,
            Metadata = metadata ?? item.Metadata,
            IsCutOff = isCutOff,
        };
    }

    private WxrItem With(WxrItem item, string key, WxrTag tag)
    {
        switch (key)
        {
            case "title": return item with { Title = Text(tag) };
            case "link": return item with { Link = Text(tag) };
            case "pubDate": return item with { PubDate = Text(tag) };
            case "dc:creator" or "wp:author": return item with { Creator = Text(tag) };
            case "content:encoded": return item with { Content = elements.ReadText(tag) };
            case "excerpt:encoded": return item with { Excerpt = elements.ReadText(tag) };
            case "wp:post_id": return item with { Id = Number(tag) };
            case "wp:post_parent": return item with { Parent = Number(tag) };
            case "wp:post_date": return item with { Date = Time(tag) };
            case "wp:post_date_gmt": return item with { DateGmt = Time(tag) };
            case "wp:post_modified": return item with { Modified = Time(tag) };
            case "wp:post_name": return item with { Name = Text(tag) };
            case "wp:post_type": return item with { Type = Text(tag) };
            case "wp:status": return item with { Status = Text(tag) };
            case "wp:post_password": return item with { IsProtected = elements.ReadText(tag).Length > 0 };
            case "wp:attachment_url": return item with { AttachmentUrl = Text(tag) };
            default:
                elements.Skip(tag);
                return item;
        }
    }

    private WxrCategory ReadCategory(WxrTag tag)
    {
        var domain = tag.Attribute("domain") is { Length: > 0 } taxonomy ? taxonomy : "category";
        return new WxrCategory(domain == "tag" ? "post_tag" : domain, tag.Attribute("nicename") ?? "", Text(tag));
    }

    private WxrComment ReadComment(WxrTag comment)
    {
        string author = "", text = "", approved = "", type = "";
        DateTime? date = null;
        foreach (var (tag, key) in Children(comment))
        {
            switch (key)
            {
                case "wp:comment_author": author = Text(tag); break;
                case "wp:comment_date": date = Time(tag); break;
                case "wp:comment_content": text = Text(tag); break;
                case "wp:comment_approved": approved = Text(tag); break;
                case "wp:comment_type": type = Text(tag); break;
                case "wp:commentmeta": SkipMetadata(tag); break;
                default: elements.Skip(tag); break;
            }
        }
        return new WxrComment(author, date, text, approved is "1" or "approve" or "approved", type, comment.Line);
    }

    private void SkipMetadata(WxrTag metadata)
    {
        foreach (var (tag, _) in Children(metadata)) elements.Skip(tag);
    }

    /// <returns>The value null where it is not read.</returns>
    private (string Key, string? Value) ReadMetadata(WxrTag metadata)
    {
        var name = "";
        string? value = null;
        foreach (var (tag, key) in Children(metadata))
        {
            if (key == "wp:meta_key") name = Text(tag);
            else if (key == "wp:meta_value" && (WxrMetadata.IsRead(name) || WxrMetadata.IsEmbed(name))) value = elements.ReadText(tag);
            else elements.Skip(tag);
        }
        return (name, value);
    }

    /// <summary>The elements within one, which ends with its end tag, with that of an element around it, or where another of its kind begins.</summary>
    private IEnumerable<(WxrTag Tag, string Key)> Children(WxrTag parent)
    {
        isCutOff = false;
        if (parent.IsEmpty) yield break;
        while ((TakePending() ?? elements.Next()) is { } tag)
        {
            if (tag.IsEnd)
            {
                if (tag.Name == parent.Name) yield break;
                if (!EndsAround(parent, tag)) continue;
            }
            else
            {
                namespaces.Declare(tag);
                var key = namespaces.NameOf(tag);
                if (!IsOutside(parent, tag, key))
                {
                    if (window.Passed - itemStart > MostItemCharacters) throw new WxrTooLongException();
                    if (key.Length > 0) yield return (tag, key);
                    else elements.Skip(tag);
                    continue;
                }
            }
            repairs.Add(WxrRepairKind.NotClosed, parent.Line);
            pending = tag;
            yield break;
        }
        isCutOff = true;
        repairs.Add(WxrRepairKind.CutOff, parent.Line);
    }

    /// <summary>Whether a start tag begins an element that can't be within a parent.</summary>
    private static bool IsOutside(WxrTag parent, WxrTag tag, string key) =>
        tag.Name is "item" or "channel" or "rss" || tag.Name == parent.Name
        || (parent.Name != "item" && key is "wp:postmeta" or "wp:comment" or "wp:term" or "wp:category" or "wp:tag" or "wp:author");

    /// <summary>Whether an end tag ends an element around a parent.</summary>
    private static bool EndsAround(WxrTag parent, WxrTag tag) =>
        tag.Name is "channel" or "rss" || (parent.Name != "item" && tag.Name == "item")
        || (parent.Name.EndsWith(":commentmeta", StringComparison.Ordinal) && tag.Name.EndsWith(":comment", StringComparison.Ordinal));

    private string Text(WxrTag tag) => elements.ReadText(tag).Trim();

    private long Number(WxrTag tag) =>
        long.TryParse(Text(tag), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private DateTime? Time(WxrTag tag) =>
        DateTime.TryParseExact(Text(tag), DateFormat, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) && time.Year > 1970 ? time : null;
}
