namespace Placard.Tests.Specs;

/// <summary>Runs every example of every manual. With PLACARD_ACCEPT=1 the manuals are rewritten to say what is so.</summary>
public class SpecTests
{
    private static readonly bool Accepts = Environment.GetEnvironmentVariable("PLACARD_ACCEPT") == "1";

    private static readonly Lock Rewriting = new();

    public static TheoryData<string, string> Examples() =>
        new(SpecFile.All.SelectMany(file => file.Examples).Select(example => (example.File, example.Heading)));

    [Theory]
    [MemberData(nameof(Examples))]
    public void The_example_is_so(string file, string heading)
    {
        var example = Find(file, heading);
        var site = SpecRun.Build(example);
        Assert.NotEmpty(example.Expected);
        for (var i = 1; i < example.Blocks.Count; i++)
        {
            var actual = SpecRun.Actual(site, example.Blocks[i]);
            if (Accepts) Accept(file, heading, i, actual);
            else Assert.Equal(example.Blocks[i].Text, actual);
        }
    }

    [Fact]
    public void No_two_examples_of_a_manual_have_one_heading()
    {
        foreach (var file in SpecFile.All)
            Assert.Equal(file.Examples.Count, file.Examples.Select(example => example.Heading).Distinct(StringComparer.Ordinal).Count());
    }

    private static SpecExample Find(string file, string heading) =>
        SpecFile.All.Single(spec => spec.Name == file).Examples.First(example => example.Heading == heading);

    private static void Accept(string file, string heading, int index, string actual)
    {
        lock (Rewriting)
        {
            var block = SpecFile.Read(file).Examples.First(example => example.Heading == heading).Blocks[index];
            if (block.Text == actual) return;
            var path = Path.Join(SpecFile.Folder, file);
            var lines = File.ReadAllText(path).Split('\n').ToList();
            lines.RemoveRange(block.FirstLine, block.LineCount);
            lines.InsertRange(block.FirstLine, actual.Split('\n'));
            File.WriteAllText(path, string.Join('\n', lines));
        }
    }
}
