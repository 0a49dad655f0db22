using System.Diagnostics;
using Placard.Cli.Receiving;
using Placard.Receiving;

namespace Placard.Cli.Tests.Commands;

/// <summary><c>placard receive</c> as a user meets it: what it writes where, and what it says.</summary>
public sealed class ReceiveTests : IDisposable
{
    private const string Header = "name,email,consent,consent-deliver,created_at\n";

    private const string Export = Header + "Ada Example,ada@mail.test,yes,yes,2026-06-01T10:00:00Z\nBen Hidden,ben@mail.test,,yes,2026-06-02T10:00:00Z\n"
        + "www.pills.test,eve@mail.test,yes,yes,2026-06-03T10:00:00Z\n";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("placard-receive");

    public ReceiveTests()
    {
        Write("archive/input/archive.yaml", """
            title: Test
            baseUrl: https://archive.test/
            privacy: {controller: A, purpose: B, recipient: C, retention: Deleted after six months., contact: privacy@archive.test}

            """);
        Write("archive/input/actions/sign.md", """
            ---
            title: Sign
            kind: petition
            handler: {type: netlify}
            fields: [{ name: consent, label: My name may be shown., type: tick }]
            ---
            Text.

            """);
        Write("export.csv", Export);
    }

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void Rows_and_total_are_written_and_the_report_says_what_to_delete_by_when()
    {
        var (code, output, error) = Run("receive ../export.csv --action sign --as-of 2026-06-20");
        Assert.Equal((ExitCode.Success, ""), (code, error));
        Assert.Contains("Ada Example", Read("archive/input/actions/sign-signatures.csv"), StringComparison.Ordinal);
        Assert.Contains("count: 2", Read("archive/input/actions/sign.md"), StringComparison.Ordinal);
        Assert.StartsWith("3 entries:\n  2 new, 1 of them with a name that may be shown\n  1 doubtful\nTook part online: 2.\n", output,
            StringComparison.Ordinal);
        Assert.Contains(
            "Delete these entries at Netlify Forms by 2026-12-01 at the latest, and from this computer: ../export.csv.\nYour privacy notice says: Deleted after six months.\n", output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_run_changes_no_byte()
    {
        Run("receive ../export.csv --action sign --as-of 2026-06-20");
        var before = Everything();
        var (code, output, _) = Run("receive ../export.csv --action sign --as-of 2026-06-21");
        Assert.Equal(ExitCode.Success, code);
        Assert.Contains("Nothing changes in the archive.", output, StringComparison.Ordinal);
        Assert.Equal(before, Everything());
    }

    [Fact]
    public void A_dry_run_writes_nothing()
    {
        var before = Everything();
        var (code, output, _) = Run("receive ../export.csv --action sign --dry-run");
        Assert.Equal(ExitCode.Success, code);
        Assert.Contains("Would write input/actions/sign-signatures.csv.", output, StringComparison.Ordinal);
        Assert.EndsWith("Nothing was written: this was a dry run.\n", output, StringComparison.Ordinal);
        Assert.Equal(before, Everything());
    }

    [Fact]
    public void State_and_review_are_for_their_owner_alone_and_hold_no_email_address()
    {
        Run("receive ../export.csv --action sign");
        var files = Directory.GetFiles(PathOf("data/placard/received"));
        Assert.Equal(2, files.Length);
        foreach (var file in files)
        {
            Assert.DoesNotContain("mail.test", File.ReadAllText(file), StringComparison.Ordinal);
            if (!OperatingSystem.IsWindows()) Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        }
    }

    [Fact]
    public void Nothing_private_is_in_any_file_of_the_archive()
    {
        Run("receive ../export.csv --action sign");
        Assert.DoesNotContain(Directory.EnumerateFiles(PathOf("archive"), "*", SearchOption.AllDirectories), path =>
            File.ReadAllText(path) is var text && (text.Contains("mail.test", StringComparison.Ordinal) || text.Contains("Hidden", StringComparison.Ordinal)));
    }

    [Fact]
    public void A_state_within_a_repository_is_refused()
    {
        Directory.CreateDirectory(PathOf("archive/.git"));
        var (code, _, error) = Run("receive ../export.csv --action sign", data: "archive/.data");
        Assert.Equal(ExitCode.UsageError, code);
        Assert.Contains("which others can read", error, StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(PathOf("archive/.data")));
    }

    [Fact]
    public void Decisions_of_a_review_are_taken_and_its_file_deleted_on_request()
    {
        Run("receive ../export.csv --action sign");
        var review = Directory.GetFiles(PathOf("data/placard/received"), "*-review.csv").Single();
        File.WriteAllText(review, File.ReadAllText(review).Replace("\r\n,a link", "\r\nyes,a link", StringComparison.Ordinal));
        var (code, _, error) = Run("receive ../export.csv --action sign");
        Assert.Equal(ExitCode.UsageError, code);
        Assert.Contains("holds decisions that were not taken yet", error, StringComparison.Ordinal);
        (code, var output, _) = Run($"receive --reviewed {review} --action sign --delete");
        Assert.Equal(ExitCode.Success, code);
        Assert.Contains("Accepted in the review: 1.\nTook part online: 3.\n", output, StringComparison.Ordinal);
        Assert.False(File.Exists(review));
        Assert.Contains("www.pills.test", Read("archive/input/actions/sign-signatures.csv"), StringComparison.Ordinal);
    }

    [Fact]
    public void A_second_person_takes_the_state_with_its_passphrase()
    {
        Run("receive ../export.csv --action sign");
        Assert.Equal(ExitCode.Success, Run("receive --action sign --export-state ../state.bin", input: "correct horse battery\n").Code);
        Assert.DoesNotContain("senders", Read("state.bin"), StringComparison.Ordinal);
        Assert.Equal(ExitCode.UsageError, Run("receive ../export.csv --action sign --import-state ../state.bin", "other", "wrong horse battery\n").Code);
        var (code, output, _) = Run("receive ../export.csv --action sign --import-state ../state.bin", "other", "correct horse battery\n");
        Assert.Equal(ExitCode.Success, code);
        Assert.Contains("  2 known already\n", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("receive --action sign", "Name the file that the form handler exported")]
    [InlineData("receive ../no.csv --action sign", "There is no file ../no.csv.")]
    [InlineData("receive ../export.csv --action sing", "There is no action sing. Did you mean `sign`?")]
    [InlineData("receive ../export.csv --action sign --format excel", "There is no format 'excel'.")]
    [InlineData("receive --action sign --import-state ../no.bin", "There is no file ../no.bin.")]
    public void What_cannot_be_meant_is_a_usage_error(string call, string message)
    {
        var (code, _, error) = Run(call);
        Assert.Equal(ExitCode.UsageError, code);
        Assert.Contains(message, error, StringComparison.Ordinal);
    }

    [Fact]
    public void An_error_has_its_place_and_nothing_is_written()
    {
        Write("archive/input/actions/sign.md", Read("archive/input/actions/sign.md").Replace("kind:", "tally: {count: 400}\nkind:", StringComparison.Ordinal));
        var before = Everything();
        var (code, _, error) = Run("receive ../export.csv --action sign");
        Assert.Equal(ExitCode.ContentErrors, code);
        Assert.StartsWith("input/actions/sign.md:3:8: error PLC2004: ", error, StringComparison.Ordinal);
        Assert.Equal(before, Everything());
    }

    [Fact]
    public void A_sealed_state_opens_with_its_passphrase_alone_and_undamaged()
    {
        var state = new ReceivedState("actions/sign.md", new byte[ReceivedState.KeyLength]) { Before = 7 };
        var sealedBytes = SealedState.Seal(state, "correct horse battery");
        Assert.Equal(7, SealedState.Open(sealedBytes, "correct horse battery")!.Before);
        Assert.Null(SealedState.Open(sealedBytes, "correct horse batterz"));
        foreach (var at in new[] { 0, 20, 35, 50, sealedBytes.Length - 1 })
        {
            var damaged = sealedBytes.ToArray();
            damaged[at] ^= 1;
            Assert.Null(SealedState.Open(damaged, "correct horse battery"));
        }
        Assert.Null(SealedState.Open(sealedBytes[..40], "correct horse battery"));
    }

    private (int Code, string Output, string Error) Run(string arguments, string data = "data", string input = "")
    {
        var call = new ProcessStartInfo("dotnet", $"\"{Path.Join(AppContext.BaseDirectory, "placard.dll")}\" {arguments}")
        {
            WorkingDirectory = PathOf("archive"),
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        call.Environment["XDG_DATA_HOME"] = PathOf(data);
        call.Environment.Remove("SOURCE_DATE_EPOCH");
        Directory.CreateDirectory(PathOf(data));
        using var program = Process.Start(call)!;
        program.StandardInput.Write(input);
        program.StandardInput.Close();
        var error = program.StandardError.ReadToEndAsync();
        var output = program.StandardOutput.ReadToEnd();
        program.WaitForExit();
        return (program.ExitCode, output.ReplaceLineEndings("\n"), error.Result.ReplaceLineEndings("\n"));
    }

    private string Everything() => string.Join('\n', Directory.EnumerateFiles(folder.FullName, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
        .Select(path => $"{path} {Convert.ToHexString(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(path)))}"));

    private string PathOf(string path) => Path.Join(folder.FullName, path);

    private string Read(string path) => File.ReadAllText(PathOf(path));

    private void Write(string path, string text)
    {
        Directory.CreateDirectory(Path.GetDirectoryName(PathOf(path))!);
        File.WriteAllText(PathOf(path), text);
    }
}
