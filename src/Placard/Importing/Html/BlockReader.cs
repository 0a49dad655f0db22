using AngleSharp.Dom;

namespace Placard.Importing.Html;

/// <summary>Reads a tree of HTML as blocks of Markdown.</summary>
internal sealed partial class BlockReader
{
    /// <summary>The depth of elements from which on only their words are read.</summary>
    private const int MaxDepth = 300;

    /// <summary>The depth of quotes and lists from which on their content stands in those around them; Placard's Markdown has at most 100.</summary>
    private const int MaxContainers = 20;

    /// <summary>The number of styles around words that are written.</summary>
    private const int MaxStyles = 20;

    private readonly HtmlSurvey survey;
    private readonly HtmlToMarkdownOptions options;
    private readonly HtmlWriter html;
    private readonly List<InlineStyle> styles = [];
    private readonly Stack<(string? Language, string Direction)> speech = [];
    private List<Block> blocks = [];
    private LineBuilder line = new();
    private int depth, containers;
    private bool isBare = true;

    /// <summary>Whether all is one line: in a heading, a caption or a term.</summary>
    private bool isOneLine;

    public BlockReader(HtmlSurvey survey, HtmlToMarkdownOptions options)
    {
        (this.survey, this.options) = (survey, options);
        html = new HtmlWriter(survey, options);
        speech.Push((options.Language, options.Direction));
    }

    public IReadOnlyList<Block> ReadAll(INode root)
    {
        ReadChildren(root);
        EndLine();
        return blocks;
    }

    private void ReadChildren(INode node)
    {
        if (depth >= MaxDepth)
        {
            Report(HtmlLossKind.Changed, node as IElement, "reduced to its words, since it is nested too deep");
            line.AddText(HtmlTree.TextOf(node));
            return;
        }
        depth++;
        foreach (var child in node.ChildNodes) Read(child);
        depth--;
    }

    private void Read(INode node)
    {
        if (node is IText text) line.AddText(ShownText.Of(text.Data));
        else if (node is IElement element) ReadElement(element);
    }

    private void ReadElement(IElement element)
    {
        var name = element.LocalName;
        if (HtmlNames.Unseen.Contains(name) || HiddenElements.Contains(element))
        {
            ReportUnseen(element);
            return;
        }
        if (name == "noscript" && HtmlImages.IsCopy(element)) return;
        if (isOneLine && HtmlNames.Blocks.Contains(name))
        {
            ReadInOneLine(element);
            return;
        }
        if (HtmlNames.Blocks.Contains(name) && name is not ("html" or "body")) ReadSpoken(element, ReadBlockElement);
        else ReadLineElement(element);
    }

    private void ReadBlockElement(IElement element)
    {
        switch (element.LocalName)
        {
            case "hr": AddBlock(new RuleBlock()); break;
            case "form": ReadForm(element); break;
            case "pre" or "listing" or "xmp" or "plaintext": ReadCode(element); break;
            case "blockquote": ReadQuote(element); break;
            case "ul" or "ol" or "menu" or "dir": ReadList(element); break;
            case "dl": ReadDefinitions(element); break;
            case "table": ReadTable(element); break;
            case "figure": ReadFigure(element); break;
            case "details": ReadDetails(element); break;
            case ['h', >= '1' and <= '6' and var level]: ReadHeading(element, level - '0'); break;
            default: ReadBlock(element, element.LocalName == "p"); break;
        }
    }

    private void ReadLineElement(IElement element)
    {
        switch (element.LocalName)
        {
            case "br": ReadBreak(); break;
            case "img" or "image": ReadImage(element); break;
            case "input" when HtmlForms.TaskMark(element) is { } mark: AddTaskMark(mark); break;
            case "math": ReadMath(element); break;
            case var name when HtmlNames.Media.Contains(name): ReadMedia(element); break;
            case var name when HtmlNames.Controls.Contains(name): ReportUnseen(element); break;
            default: ReadInline(element); break;
        }
    }

    /// <summary>Reads an element that separates lines and means nothing more.</summary>
    private void ReadBlock(IElement element, bool isParagraph)
    {
        EndLine();
        var wasBare = isBare;
        isBare = !isParagraph;
        AddTarget(element);
        ReadChildren(element);
        EndLine();
        isBare = wasBare;
    }

    /// <summary>Reads a block; one in another language or direction than the text around it is put into an element that names them.</summary>
    private void ReadSpoken(IElement element, Action<IElement> read)
    {
        var (language, direction) = speech.Peek();
        var attributes = SpeechAttributes.Of(element, language, direction, out var spoken);
        if (attributes.Length == 0 || isOneLine || speech.Count > MaxContainers)
        {
            read(element);
            return;
        }
        EndLine();
        var around = blocks;
        blocks = [];
        speech.Push(spoken);
        read(element);
        EndLine();
        speech.Pop();
        var inner = blocks;
        blocks = around;
        if (inner.Count > 0) AddSpoken($"<div{attributes}>", inner);
    }

    /// <summary>Adds blocks of one language; what follows in the same language is in the same element.</summary>
    private void AddSpoken(string start, List<Block> inner)
    {
        if (blocks is [.., ElementBlock { Blocks: List<Block> before } element] && element.Start == start) before.AddRange(inner);
        else blocks.Add(new ElementBlock(start, inner, "</div>"));
    }

    private void ReadInOneLine(IElement element)
    {
        line.AddBlank();
        ReadChildren(element);
        line.AddBlank();
    }

    private void ReadBreak()
    {
        line.AddBreak();
        // Two breaks are the paragraphs of old pages.
        if (line.Breaks < 2 || line.IsEmpty || isOneLine) return;
        EndLine();
    }

    private void ReadHeading(IElement element, int level)
    {
        EndLine();
        if (survey.HasFirstLevel) level++;
        if (survey.HasFirstLevel && level == 7) Report(HtmlLossKind.Changed, element, "made a heading of level 6, the last");
        var inlines = LineOf(element);
        if (inlines.Count == 0) return;
        blocks.Add(new TextBlock(inlines, IsBare: false) { Level = Math.Min(level, 6), Attributes = HeadingAttributes.Of(element, survey) });
    }

    private void ReadQuote(IElement element)
    {
        var inner = Nested(element);
        if (inner.Count == 0) return;
        if (containers < MaxContainers) blocks.Add(new QuoteBlock(inner));
        else blocks.AddRange(inner);
    }

    private void ReadCode(IElement element)
    {
        EndLine();
        if (CodeText.Of(element) is { } code)
        {
            if (code.Trim().Length > 0) blocks.Add(new CodeBlock(code, CodeText.LanguageOf(element)));
        }
        else
        {
            blocks.Add(new HtmlBlock(html.Write(element)));
        }
    }

    private void ReadDetails(IElement element)
    {
        EndLine();
        var summary = element.Children.FirstOrDefault(child => child.LocalName == "summary");
        var inner = Nested(element, except: summary);
        var start = element.HasAttribute("open") ? "<details open>" : "<details>";
        blocks.Add(new ElementBlock(summary is null ? start : start + html.Write(summary), inner, "</details>"));
    }

    /// <summary>The blocks below an element, which are not added to those before.</summary>
    private List<Block> Nested(IElement element, IElement? except = null)
    {
        EndLine();
        var (around, wasBare) = (blocks, isBare);
        (blocks, isBare) = ([], true);
        containers++;
        AddTarget(element);
        if (except is null) ReadChildren(element);
        else foreach (var child in element.ChildNodes.Where(child => child != except)) Read(child);
        EndLine();
        containers--;
        var inner = blocks;
        (blocks, isBare) = (around, wasBare);
        return inner;
    }

    /// <summary>The words of an element as one line.</summary>
    private IReadOnlyList<Inline> LineOf(IElement element)
    {
        var (before, wasOneLine) = (line, isOneLine);
        (line, isOneLine) = (new LineBuilder(), true);
        foreach (var style in styles) line.Begin(style);
        ReadChildren(element);
        for (var i = styles.Count - 1; i >= 0; i--) line.Finish(styles[i]);
        var read = line;
        (line, isOneLine) = (before, wasOneLine);
        return read.IsEmpty ? [] : read.ToInlines();
    }

    /// <summary>Ends a paragraph. Styles that go on begin anew in the next.</summary>
    private void EndLine()
    {
        if (isOneLine)
        {
            line.AddBlank();
            return;
        }
        for (var i = styles.Count - 1; i >= 0; i--) line.Finish(styles[i]);
        var ended = line.ToInlines();
        if (!line.IsEmpty || ended.Any(inline => inline is EmptyElement)) blocks.Add(new TextBlock(ended, isBare));
        line = new LineBuilder();
        foreach (var style in styles) line.Begin(style);
    }

    private void AddBlock(Block block)
    {
        EndLine();
        if (isOneLine) return;
        blocks.Add(block);
    }

    private void Report(HtmlLossKind kind, IElement? element, string reason) =>
        options.Report(new HtmlLoss(kind, element?.LocalName ?? "#text", reason, element?.SourceReference?.Position.Line));

}
