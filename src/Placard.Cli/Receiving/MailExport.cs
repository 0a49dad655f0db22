using System.Text.RegularExpressions;
using MimeKit;
using Placard.Diagnostics;
using Placard.Forms;
using Placard.Receiving.Formats;

namespace Placard.Cli.Receiving;

/// <summary>
/// The mails that a form service sent: a mailbox (mbox) or one mail (<c>.eml</c>). Their text names a field and its value on a line, <c>name: Ada</c>, or the
/// name on one line and the value on the next; in HTML a table or list does. Services word their mails as they like, and no real ones could be had: what no
/// line names is left out, and an entry without a field is reported.
/// </summary>
/// <param name="most">The maximum number of mails.</param>
internal sealed partial class MailExport(int most = IExportFormat.MaxSubmissions) : IExportFormat
{
    public string Name => "mail";

    public bool Recognises(ExportFile file)
    {
        var start = file.Bytes.Span[..Math.Min(file.Bytes.Length, 2_000)];
        return start.StartsWith("From "u8) || (IsHeaderStart(start) && file.Json is null);
    }

    public IEnumerable<Submission> Read(ExportFile file, DiagnosticBag diagnostics)
    {
        using var stream = new MemoryStream(file.Bytes.ToArray(), writable: false);
        var isMailbox = file.Bytes.Span.StartsWith("From "u8);
        var parser = new MimeParser(stream, isMailbox ? MimeFormat.Mbox : MimeFormat.Entity);
        var submissions = new List<Submission>();
        try
        {
            while (!parser.IsEndOfStream)
            {
                if (submissions.Count == most)
                {
                    diagnostics.Report(DiagnosticDescriptors.ExportTooLarge, SourceLocation.StartOf(file.DisplayPath), most);
                    return [];
                }
                submissions.Add(ToSubmission(parser.ParseMessage(), string.Create(null, $"{file.DisplayPath}, mail {submissions.Count + 1}")));
            }
        }
        catch (Exception failure) when (failure is FormatException or ParseException or InvalidOperationException or ArgumentException)
        {
            diagnostics.Report(DiagnosticDescriptors.ExportNotOfFormat, SourceLocation.StartOf(file.DisplayPath), Name);
        }
        return submissions;
    }

    private static Submission ToSubmission(MimeMessage mail, string origin)
    {
        var text = mail.TextBody ?? MailText.OfHtml(mail.HtmlBody ?? "");
        var fields = MailFields.Of(text);
        if (!fields.Any(field => field.Name.Equals("email", StringComparison.OrdinalIgnoreCase)) && mail.ReplyTo.Mailboxes.FirstOrDefault() is { } sender)
            fields.Add(new FormValue("email", $"{sender.LocalPart}@{sender.Domain}"));
        return new Submission(fields, origin) { Sent = mail.Date == default ? null : SentTime.Of(mail.Date), FormUrl = MailFields.UrlOf(fields) };
    }

    private static bool IsHeaderStart(ReadOnlySpan<byte> start)
    {
        var line = start.IndexOfAny((byte)'\n', (byte)'\r');
        return line > 0 && Header().IsMatch(System.Text.Encoding.Latin1.GetString(start[..line]));
    }

    [GeneratedRegex("^(?:Return-Path|Received|Delivered-To|X-[A-Za-z-]+|From|To|Date|Subject|Message-ID|MIME-Version|Content-Type|Reply-To|DKIM-Signature|ARC-[A-Za-z-]+): ?", RegexOptions.IgnoreCase)]
    private static partial Regex Header();
}
