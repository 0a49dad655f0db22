using System.Text;
using Placard.Building;
using Placard.Content;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Forms;
using Placard.Receiving;
using Placard.Receiving.Formats;

namespace Placard.Tests.Support;

/// <summary>An archive with one action that exports are received into, run after run, as the program does it: changes and state are kept.</summary>
public sealed class ReceivingArchive
{
    private const string Settings = """
        title: Test archive
        baseUrl: https://archive.test/
        privacy: {controller: A Society, purpose: To deliver., recipient: A Society, retention: Deleted after six months., contact: privacy@archive.test}

        """;

    private readonly Dictionary<string, string> files = new(StringComparer.Ordinal) { ["archive.yaml"] = Settings };

    /// <param name="text">The files of the archive, each after a line <c>== path</c>.</param>
    /// <param name="action">The name of the action's file.</param>
    public ReceivingArchive(string text, string action = "sign")
    {
        foreach (var part in ("\n" + text.ReplaceLineEndings("\n")).Split("\n== ").Skip(1))
        {
            var lines = part.Split('\n', 2);
            files[lines[0].Trim()] = lines.ElementAtOrDefault(1) ?? "";
        }
        Action = $"actions/{action}.md";
        State = new ReceivedState(Action, Enumerable.Range(0, ReceivedState.KeyLength).Select(i => (byte)i).ToArray());
    }

    public string Action { get; }

    public ReceivedState State { get; set; }

    public string Today { get; set; } = "2026-06-20";

    public string? Format { get; init; }

    public IReadOnlyList<IExportFormat> Formats { get; set; } = ExportFormats.All;

    /// <summary>The text of a file of the archive; fails if there is none.</summary>
    public string this[string path]
    {
        get => files[path];
        set => files[path] = value;
    }

    public IReadOnlyDictionary<string, string> Files => files;

    /// <summary>A petition that asks whether the name may be shown, with a handler.</summary>
    /// <param name="keys">Further keys of the action.</param>
    public static ReceivingArchive Petition(string keys = "signatures: sign.csv",
        string table = "name,role,organisation,country,date,consent,display,withdrawn,retracted\n",
        string handler = "{type: custom, url: \"https://forms.test/\", honeypot: trap}") => new($$"""
        == actions/sign.md
        ---
        title: Sign
        kind: petition
        opens: 2026-05-01
        handler: {{handler}}
        fields:
          - { name: organisation, label: Organisation, type: text }
          - { name: country, label: Country, type: text }
          - { name: town, label: Town, type: text }
          - { name: consent, label: My name may be shown., type: tick }
        {{keys}}
        ---
        Text.
        """ + (keys.Contains("sign.csv", StringComparison.Ordinal) ? $"\n== actions/sign.csv\n{table}" : ""));

    public ReceiveResult Receive(params ReadOnlySpan<(string Name, string Text)> exports)
    {
        var read = new List<ExportFile>();
        foreach (var (name, text) in exports) read.Add(new ExportFile(name, Encoding.UTF8.GetBytes(text)));
        return Run(request => request with { Exports = read });
    }

    public ReceiveResult Review(string table) => Run(request => request with { Reviewed = new ExportFile("review.csv", Encoding.UTF8.GetBytes(table)) });

    private ReceiveResult Run(Func<ReceiveRequest, ReceiveRequest> complete)
    {
        var site = Build();
        var action = site.Actions.Single(action => action.SourcePath == Action);
        var contract = new FormBuilder(Catalog.Default.FormHandlers).ContractOf(action, new DiagnosticBag());
        var request = new ReceiveRequest(site, [.. files.Select(Source)], action, State) { Format = Format, Formats = Formats };
        var result = Receiver.Receive(complete(contract is null ? request : request with { Contract = contract }));
        if (result.HasErrors) return result;
        State = ReceivedState.Parse(result.State.ToJson())!;
        foreach (var change in result.Changes)
        {
            if (change.Text is null) files.Remove(change.Path);
            else files[change.Path] = change.Text;
        }
        return result;
    }

    /// <summary>Takes the files whose paths begin with a text out of the archive.</summary>
    public IReadOnlyList<(string Name, string Text)> TakeOut(string start)
    {
        var taken = files.Where(file => file.Key.StartsWith(start, StringComparison.Ordinal)).Select(file => (file.Key, file.Value)).ToList();
        foreach (var (path, _) in taken) files.Remove(path);
        return taken;
    }

    /// <summary>The archive as a build reads it.</summary>
    public Site Build()
    {
        var site = TestSite.Of("").AsOf(Today);
        foreach (var (path, text) in files) site.With(path, Encoding.UTF8.GetBytes(text));
        return site.Prepare().Site;
    }

    private static SourceFile Source(KeyValuePair<string, string> file) =>
        new MemorySourceFile(file.Key, Encoding.UTF8.GetBytes(file.Value), "input/" + file.Key);
}
