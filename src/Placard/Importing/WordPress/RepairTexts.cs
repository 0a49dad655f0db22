using System.Globalization;
using Placard.Importing.WordPress.Wxr;

namespace Placard.Importing.WordPress;

/// <summary>What the report says of repairs.</summary>
internal static class RepairTexts
{
    public static ImportNote NoteOf(WxrRepair repair, ExportSource source)
    {
        var count = repair.Count.ToString(CultureInfo.InvariantCulture);
        var (fate, what, why) = repair.Kind switch
        {
            WxrRepairKind.ControlCharacters => (ImportFate.Changed, $"{count} control characters", "XML does not allow them; they were removed"),
            WxrRepairKind.Encoding => (ImportFate.Changed, $"{count} bytes in another encoding", "they were read as windows-1252"),
            WxrRepairKind.CDataEnd => (ImportFate.Changed, "end mark of a section within a text", "it was taken as a part of the text"),
            WxrRepairKind.NotClosed => (ImportFate.Look, "element that does not end", "it was ended where the next begins"),
            WxrRepairKind.Ampersand => (ImportFate.Changed, $"{count} ampersands", "they were not escaped, and were taken as text"),
            WxrRepairKind.Entity => (ImportFate.Changed, $"{count} entities", "XML does not declare them; names of HTML were taken as HTML's"),
            WxrRepairKind.Markup => (ImportFate.Changed, "markup within a text", "it was not escaped, and was taken as a part of the text"),
            WxrRepairKind.Doctype => (ImportFate.Left, "document type", "an export has none; it was not read"),
            WxrRepairKind.TextOutside => (ImportFate.Left, "text between elements", "it belongs to nothing"),
            WxrRepairKind.CutOff => (ImportFate.Look, "end of the file", "the export ends within an item: export it again if you can"),
            _ => (ImportFate.Left, "item", "it is too long, or can't be told from the next"),
        };
        return new(fate, what, why, source.PlaceOf(repair.Line));
    }
}
