using System.Text;
using CsCheck;
using Placard.Content;
using Placard.Diagnostics;
using Placard.Files;
using Placard.Receiving;
using Placard.Receiving.Formats;
using Placard.Tests.Writing;
using Placard.Writing;

namespace Placard.Tests.Receiving;

/// <summary>What is remembered from run to run, and the action's file, whatever it holds.</summary>
public class ReceivedStateTests
{
    private static readonly byte[] Key = new byte[ReceivedState.KeyLength];

    private static readonly Gen<ReceivedSender> Sender = Gen.Select(
        Gen.Int[0, 3_000_000], Gen.Int.Nullable(), Gen.Bool, Gen.Bool, (day, sent, hasRow, isRefused) => new ReceivedSender(DateOnly.FromDayNumber(day))
        {
            Sent = sent is { } seconds ? new SentTime(DateTime.UnixEpoch.AddSeconds(seconds), hasRow) : null,
            Row = hasRow ? "00ff" : null,
            Display = hasRow ? "initials" : null,
            IsRefused = isRefused,
        });

    [Fact]
    public void A_state_that_is_written_is_read_as_the_same() => Property.Holds(Gen.Select(Sender.Array[0, 5], Gen.Int[0, 1_000]), drawn =>
    {
        var state = new ReceivedState("actions/a.md", Key)
        {
            Senders = drawn.Item1.Select((sender, i) => (sender, i)).ToDictionary(pair => $"{pair.i:x}", pair => pair.sender),
            Before = drawn.Item2,
            ForgottenUntil = drawn.Item2 % 2 == 0 ? new DateOnly(2026, 1, 31) : null,
        };
        Assert.Equal(state.ToJson(), ReceivedState.Parse(state.ToJson())!.ToJson());
    });

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("[]")]
    [InlineData("{\"version\": 2, \"action\": \"a\", \"key\": \"\", \"before\": 0, \"addresses\": {}}")]
    [InlineData("{\"version\": 1, \"action\": \"a\", \"key\": \"AAAA\", \"before\": 0, \"senders\": {}}")]
    [InlineData("{\"version\": 1, \"action\": \"a\", \"key\": 5, \"before\": 0, \"senders\": {}}")]
    public void What_is_no_state_is_not_read(string text) => Assert.Null(ReceivedState.Parse(text));

    [Fact]
    public void Copies_of_one_state_are_put_together_and_others_are_not()
    {
        var first = With("a", "2026-06-01");
        var merged = first.Merge(With("a", "2026-06-03"))!.Merge(With("b", "2026-06-02"))!;
        Assert.Equal(["2026-06-03T00:00:00Z", "2026-06-02T00:00:00Z"], merged.Senders.OrderBy(pair => pair.Key).Select(pair => pair.Value.Sent.ToString()));
        Assert.Null(first.Merge(new ReceivedState("actions/a.md", Enumerable.Repeat((byte)1, ReceivedState.KeyLength).ToArray())));
        Assert.Null(first.Merge(new ReceivedState("actions/b.md", Key)));
    }

    [Fact]
    public void Any_action_gets_another_tally_and_keeps_all_else() => Property.Holds(EntryGenerators.Action, action =>
    {
        var diagnostics = new DiagnosticBag();
        var file = new MemorySourceFile("actions/tested.md", Encoding.UTF8.GetBytes(EntryWriter.Write(action, defaultLanguage: "en")));
        var tally = Tally.Of([new TallyCount("online", 7, new ArchiveDate(new DateOnly(2026, 6, 1)))]);
        Assert.NotNull(ActionFile.Open(file, diagnostics)!.With(tally, null, diagnostics));
        Assert.Empty(diagnostics.Sorted());
    });

    [Theory]
    [InlineData("---\ntally: {count: 1}\n---\nA", "---\nX\n---\nA")]
    [InlineData("---\r\na: b\r\ntally:\r\n  count: 1\r\n\r\nc: d\r\n---\r\nA", "---\r\na: b\r\nX\r\n\r\nc: d\r\n---\r\nA")]
    [InlineData("---\na: b\ntally:\n- count: 1\n- count: 2\n# on c\nc: d\n---\n", "---\na: b\nX\n# on c\nc: d\n---\n")]
    [InlineData("---\na: b\n---\ntally: no key\n", "---\na: b\nX\n---\ntally: no key\n")]
    [InlineData("---\n\"tally\" : 1\ntallyman: 2\n---\n", "---\nX\ntallyman: 2\n---\n")]
    [InlineData("---\na: {\n  tally: 1 }\n---\n", "---\na: {\n  tally: 1 }\nX\n---\n")]
    public void A_key_is_replaced_line_by_line(string before, string after) => Assert.Equal(after, FrontMatterEdit.Set(before, "tally", "X\n"));

    private static ReceivedState With(string digest, string day) => new("actions/a.md", Key)
    {
        Senders = new Dictionary<string, ReceivedSender>
        {
            [digest] = new(new DateOnly(2026, 6, 1)) { Sent = SentTime.TryParse(day + "T00:00:00Z", out var sent) ? sent : null },
        },
    };
}
