using Placard.Files;
using Placard.Reading.FrontMatter;
using Placard.Reading.Tables;
using Placard.Syntax;

namespace Placard.Receiving;

/// <summary>A folder of signatures: each has a file of its own, whose name says nothing.</summary>
internal sealed class FolderStore(string folder, IReadOnlyList<(SourceFile File, CsvRow Row)> entries, SenderDigest digest)
    : SignatureStore([.. entries.Select(entry => entry.Row)], digest)
{
    private readonly SenderDigest names = digest;
    private readonly Dictionary<string, string?> changed = new(StringComparer.Ordinal);

    public override void Add(SignatureRow row, string id) => changed[folder + names.FileName(id) + SignatureFolder.Ending] = Write(row);

    public override void Replace(StoredSignature stored, SignatureRow row) => changed[entries[stored.Index].File.Path] = Write(row);

    public override void Remove(StoredSignature stored) => changed[entries[stored.Index].File.Path] = null;

    public override IEnumerable<ReceivedFile> Changes() =>
        changed.OrderBy(file => file.Key, StringComparer.Ordinal).Select(file => new ReceivedFile(file.Key, file.Value));

    private static string Write(SignatureRow row) =>
        YamlWriter.Write(YamlValue.Map(SignatureRow.Columns.Select(column => (column, (YamlNode?)YamlValue.Text(row[column])))));
}
