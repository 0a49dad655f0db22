using Placard.Diagnostics;
using Placard.Files;
using Placard.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace Placard.Syntax;

/// <summary>
/// Reads YAML from the parser's events, the only use of YamlDotNet: bounded in size and depth, without
/// anchors, aliases and tags, and with every failure turned into a diagnostic with a position.
/// </summary>
internal sealed class YamlReader
{
    private readonly string path;
    private readonly string text;
    private readonly DiagnosticBag diagnostics;
    private readonly IParser parser;
    private readonly bool hasHash;
    private string[]? lines;
    private int flowDepth;

    private YamlReader(string path, string text, DiagnosticBag diagnostics)
    {
        this.path = path;
        this.text = text;
        this.diagnostics = diagnostics;
        hasHash = text.Contains('#');
        parser = new Parser(new Scanner(new StringReader(text), skipComments: true));
    }

    /// <summary>Reads a file that is one document.</summary>
    /// <returns>Null where the file is no text or holds an error, which has then been reported.</returns>
    public static YamlMapping? Read(SourceFile file, DiagnosticBag diagnostics) =>
        TextFile.ReadText(file, diagnostics) is { } text ? Read(file.DisplayPath, text, diagnostics) : null;

    /// <summary>Reads one document, whose line numbers are those of the file.</summary>
    /// <returns>Null where the text holds an error, which has then been reported.</returns>
    /// <param name="goOn">Whether keys are read behind an error, which are then <see cref="YamlLost"/> themselves.</param>
    public static YamlMapping? Read(string path, string text, DiagnosticBag diagnostics, bool goOn = false)
    {
        if (text.Length > YamlLimits.MaxKilobytes * 1024)
        {
            diagnostics.Report(DiagnosticDescriptors.FrontMatterTooLong, SourceLocation.StartOf(path), YamlLimits.MaxKilobytes);
            return null;
        }
        if (PlainYaml.Read(text) is { } keys) return keys;
        return goOn
            ? YamlRecovery.Read(path, text, diagnostics, (part, found) => CheckAndParse(path, part, found))
            : CheckAndParse(path, text, diagnostics);
    }

    private static YamlMapping? CheckAndParse(string path, string text, DiagnosticBag diagnostics) =>
        YamlLines.Check(path, text, diagnostics) ? Parse(path, text, diagnostics) : null;

    /// <summary>Reads a document with YamlDotNet, without the fast path of <see cref="PlainYaml"/>.</summary>
    internal static YamlMapping? Parse(string path, string text, DiagnosticBag diagnostics)
    {
        try
        {
            return new YamlReader(path, text, diagnostics).ReadDocument();
        }
        catch (YamlRefusedException refused)
        {
            diagnostics.Add(refused.Diagnostic);
        }
        catch (YamlException exception)
        {
            diagnostics.Add(YamlErrorExplainer.Explain(path, text, (int)exception.Start.Line, (int)exception.Start.Column, exception.Message));
        }
        // The parser leaks these for some malformed flow collections, without a position.
        catch (Exception exception) when (exception is InvalidOperationException or ArgumentException)
        {
            diagnostics.Add(YamlErrorExplainer.Explain(path, text, 0, 0, exception.Message));
        }
        return null;
    }

    private YamlMapping? ReadDocument()
    {
        parser.Consume<StreamStart>();
        if (parser.Accept<StreamEnd>(out _)) return new YamlMapping([], 1, 1);
        parser.Consume<DocumentStart>();
        var root = ReadNode(0);
        parser.Consume<DocumentEnd>();
        if (parser.Accept<DocumentStart>(out var second)) throw Refused(DiagnosticDescriptors.SecondDocument, second.Start);
        return root switch
        {
            YamlMapping mapping => mapping,
            YamlScalar { IsAbsent: true } => new YamlMapping([], 1, 1),
            YamlScalar scalar => throw Refused(DiagnosticDescriptors.KeyWithoutColon, scalar.Line, scalar.Column),
            _ => throw Refused(DiagnosticDescriptors.KeysExpected, root.Line, root.Column, root.Description),
        };
    }

    private YamlNode ReadNode(int depth)
    {
        if (parser.TryConsume<AnchorAlias>(out var alias))
            throw Refused(DiagnosticDescriptors.YamlFeature, alias.Start, "*");
        var node = parser.Consume<NodeEvent>();
        if (!node.Anchor.IsEmpty) throw Refused(DiagnosticDescriptors.YamlFeature, node.Start, "&");
        if (!node.Tag.IsEmpty) throw Refused(DiagnosticDescriptors.YamlFeature, node.Start, "!");
        if (depth > YamlLimits.MaxDepth) throw Refused(DiagnosticDescriptors.YamlTooDeep, node.Start, YamlLimits.MaxDepth);
        return node switch
        {
            Scalar scalar => ReadScalar(scalar),
            SequenceStart start => ReadSequence(start, depth),
            MappingStart start => ReadMapping(start, depth),
            _ => throw Refused(DiagnosticDescriptors.YamlNotUnderstood, node.Start),
        };
    }

    private string[] Lines => lines ??= TextLines.Split(text);

    private YamlScalar ReadScalar(Scalar scalar)
    {
        // The file itself has been checked; such characters can only come from an escape in quotation marks.
        if (scalar.Style == ScalarStyle.DoubleQuoted)
        {
            if (scalar.Value.Contains('\0')) throw Refused(DiagnosticDescriptors.NulCharacter, scalar.Start);
            if (scalar.Value.AsSpan().IndexOfAny(XmlCharacters.Forbidden) is >= 0 and var at)
                throw Refused(DiagnosticDescriptors.InvisibleCharacter, scalar.Start, $"U+{(int)scalar.Value[at]:X4}");
            if (!IsWellFormed(scalar.Value)) throw Refused(DiagnosticDescriptors.LoneSurrogate, scalar.Start);
        }
        var isPlain = scalar.Style == ScalarStyle.Plain;
        var mayBeMisread = isPlain && (scalar.Value.StartsWith('-') || scalar.End.Line > scalar.Start.Line);
        if (mayBeMisread && YamlContinuation.FindError(path, Lines, (int)scalar.Start.Line, (int)scalar.Start.Column, (int)scalar.End.Line) is { } error)
            throw new YamlRefusedException(error);
        if (hasHash && scalar.Value.Length > 0 && scalar.Style is not (ScalarStyle.Literal or ScalarStyle.Folded)) CheckRemark(scalar, isPlain);
        // The parser may place a value that is absent behind the end of the text.
        var (line, column) = scalar.Value.Length == 0 ? TextLines.Nearest(Lines, (int)scalar.Start.Line, (int)scalar.Start.Column) : Place(scalar.Start);
        return new YamlScalar(scalar.Value, isPlain, line, column);
    }

    /// <summary>In brackets the rest of the list is cut off as well, so that nothing after it can be read.</summary>
    private void CheckRemark(Scalar scalar, bool isPlain)
    {
        var (start, end) = (Place(scalar.Start), Place(scalar.End));
        var written = isPlain || end.Line > start.Line ? scalar.Value : Lines[start.Line - 1][(start.Column - 1)..(end.Column - 1)];
        if (YamlRemarks.FindAfterText(path, Lines, start, end, written) is not { } cut) return;
        if (flowDepth > 0) throw new YamlRefusedException(YamlRemarks.FindInList(path, Lines[end.Line - 1], end.Line, end.Column - 1) ?? cut);
        diagnostics.Add(cut);
    }

    private void CheckRemark((int Line, int Column) bracket, bool isEmpty)
    {
        if (YamlRemarks.FindAfterList(path, Lines, bracket with { Column = bracket.Column + 1 }, isEmpty) is { } cut) diagnostics.Add(cut);
    }

    private static (int Line, int Column) Place(Mark mark) => ((int)mark.Line, (int)mark.Column);

    private YamlSequence ReadSequence(SequenceStart start, int depth)
    {
        var items = new List<YamlNode>();
        var isFlow = start.Style == SequenceStyle.Flow;
        if (isFlow) flowDepth++;
        while (!parser.Accept<SequenceEnd>(out _)) items.Add(ReadNode(depth + 1));
        var end = parser.Consume<SequenceEnd>();
        if (isFlow) flowDepth--;
        if (isFlow && hasHash && flowDepth == 0) CheckRemark(Place(end.Start), items.Count == 0);
        return new YamlSequence(items, (int)start.Start.Line, (int)start.Start.Column);
    }

    private YamlMapping ReadMapping(MappingStart start, int depth)
    {
        var entries = new List<YamlEntry>();
        if (start.Style == MappingStyle.Flow) flowDepth++;
        while (!parser.TryConsume<MappingEnd>(out _))
        {
            var key = ReadNode(depth + 1);
            if (key is not YamlScalar name) throw Refused(DiagnosticDescriptors.KeysExpected, key.Line, key.Column, key.Description);
            if (name is { IsPlain: true, Text: "<<" }) throw Refused(DiagnosticDescriptors.YamlFeature, name.Line, name.Column, "<<");
            var value = ReadNode(depth + 1);
            if (entries.Find(entry => entry.Key.Text == name.Text) is { Key: { } first })
                diagnostics.Report(DiagnosticDescriptors.DuplicateKey, new SourceLocation(path, name.Line, name.Column), name.Text, first.Line);
            else
                entries.Add(new YamlEntry(name, value));
        }
        if (start.Style == MappingStyle.Flow) flowDepth--;
        return new YamlMapping(entries, (int)start.Start.Line, (int)start.Start.Column);
    }

    private static bool IsWellFormed(string text)
    {
        for (var i = 0; i < text.Length; i++)
        {
            if (!char.IsSurrogate(text[i])) continue;
            if (i + 1 == text.Length || !char.IsSurrogatePair(text[i], text[i + 1])) return false;
            i++;
        }
        return true;
    }

    private YamlRefusedException Refused(DiagnosticDescriptor descriptor, Mark mark, params ReadOnlySpan<object?> arguments) =>
        Refused(descriptor, (int)mark.Line, (int)mark.Column, arguments);

    private YamlRefusedException Refused(DiagnosticDescriptor descriptor, int line, int column, params ReadOnlySpan<object?> arguments) =>
        new(YamlErrorExplainer.Sharpen(path, text, Diagnostic.Create(descriptor, new SourceLocation(path, line, column), arguments)));

    private sealed class YamlRefusedException(Diagnostic diagnostic) : Exception(diagnostic.Message)
    {
        public Diagnostic Diagnostic { get; } = diagnostic;
    }
}
