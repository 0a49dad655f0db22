using System.Buffers.Binary;
using System.Text;
using Placard.Containers;
using Placard.Containers.Zip;
using static Placard.Containers.ContainerProblemKind;

namespace Placard.Tests.Containers;

public class ZipTreeTests
{
    [Fact]
    public void Files_are_read_in_the_order_of_their_paths()
    {
        var tree = Read(new("b/c.txt", "C") { IsDeflated = true }, new("b/", "") { UnixMode = 0x41ED }, new("a.txt", "A"));
        Assert.Empty(tree.AllProblems());
        Assert.Equal(["a.txt", "b/c.txt"], tree.Files.Select(file => file.Path));
        Assert.Equal("C", tree.Text("b/c.txt"));
        Assert.Equal("C", tree.Below("b").Text("c.txt"));
        Assert.Null(tree.Find("c.txt"));
    }

    [Theory]
    [InlineData("../a", NameLeadsOutside)]
    [InlineData("a/../../b", NameLeadsOutside)]
    [InlineData("./a", NameLeadsOutside)]
    [InlineData("/etc/passwd", NameAbsolute)]
    [InlineData("C:/a", NameWithDrive)]
    [InlineData("c:a", NameWithDrive)]
    [InlineData("..\\a", NameWithBackslash)]
    [InlineData("\\\\host\\share", NameWithBackslash)]
    [InlineData("a\0b", NameWithControlCharacter)]
    [InlineData("a\nb", NameWithControlCharacter)]
    [InlineData("a//b", NameEmpty)]
    [InlineData("", NameEmpty)]
    [InlineData("../", NameLeadsOutside)]
    public void A_name_that_leads_elsewhere_is_refused(string name, ContainerProblemKind kind)
    {
        var tree = Read(new("good", ""), new(name, ""));
        var problem = Assert.Single(tree.Problems);
        Assert.Equal((kind, name, 34L), (problem.Kind, problem.Name, problem.Offset));
        Assert.Equal(["good"], tree.Files.Select(file => file.Path));
    }

    [Fact]
    public void A_name_that_is_too_long_or_too_deep_or_no_text_is_refused() =>
        Assert.Equal([NameTooLong, NameTooLong, NameNotUtf8], Read(
            new RawZip.Entry(new string('a', 1025)),
            new(string.Concat(Enumerable.Repeat("a/", 64)) + "b"),
            new("") { NameBytes = [0xE9] }).Problems.Select(problem => problem.Kind));

    [Theory]
    [InlineData("a", "a", NameTwice)]
    [InlineData("a", "A", NameDiffersByCaseOrForm)]
    [InlineData("é", "e\u0301", NameDiffersByCaseOrForm)]
    [InlineData("A/b", "a/c", NameDiffersByCaseOrForm)]
    [InlineData("a", "a/b", NameOfFileAndFolder)]
    [InlineData("a/b", "a", NameOfFileAndFolder)]
    public void A_name_that_some_disks_take_for_another_is_refused(string one, string other, ContainerProblemKind kind)
    {
        var tree = Read(new(one), new(other));
        Assert.Equal((kind, other), (tree.Problems[0].Kind, tree.Problems[0].Name));
        Assert.Equal([one], tree.Files.Select(file => file.Path));
    }

    [Theory]
    [InlineData(0xA1FFu)]
    [InlineData(0x21B6u)]
    [InlineData(0x11B6u)]
    public void A_link_or_a_device_is_refused(uint mode) =>
        Assert.Equal(["Link a"], Read(new RawZip.Entry("a", "/etc/passwd") { UnixMode = mode }).AllProblems());

    [Theory]
    [InlineData(0x0801)]
    [InlineData(0x0841)]
    public void An_encrypted_entry_is_refused(int flags) => Assert.Equal(["Encrypted a"], Read(new RawZip.Entry("a") { Flags = flags }).AllProblems());

    [Theory]
    [InlineData(12)]
    [InlineData(14)]
    [InlineData(93)]
    [InlineData(99)]
    public void Another_method_than_deflate_is_refused(int method) =>
        Assert.Equal(["MethodNotKnown a"], Read(new RawZip.Entry("a") { Method = method }).AllProblems());

    [Fact]
    public void An_entry_that_expands_to_far_more_than_its_size_is_refused()
    {
        var zeros = new string('\0', 20_000_000);
        Assert.Equal(["CompressedTooHighly a"], Read(new RawZip.Entry("a", zeros) { IsDeflated = true }).AllProblems());
    }

    [Fact]
    public void Limits_bound_an_entry_all_entries_and_their_number()
    {
        var zip = RawZip.Of(new("a", "12345678"), new("b", "12345678"));
        List<string> Problems(ContainerLimits limits) => ZipTree.Read(ByteSource.Of(zip), limits).AllProblems();
        Assert.Equal(["TooLarge a", "TooLarge b"], Problems(new() { EntryBytes = 7 }));
        Assert.Equal(["TooLarge"], Problems(new() { TotalBytes = 15 }));
        Assert.Equal(["TooManyEntries"], Problems(new() { Entries = 1 }));
        Assert.Equal(["TooLarge"], Problems(new() { ListBytes = 90 }));
        Assert.Empty(Problems(new() { EntryBytes = 8, TotalBytes = 16, Entries = 2 }));
    }

    [Fact]
    public void Entries_on_the_bytes_of_others_are_refused() =>
        Assert.Equal(["Overlapping b"], Read(new RawZip.Entry("a", "12345678"), new RawZip.Entry("b", "12345678") { Offset = 0 }).AllProblems());

    [Fact]
    public void Sizes_that_lie_are_found_while_reading()
    {
        var deflated = RawZip.Deflate("12345678"u8.ToArray());
        RawZip.Entry Entry(uint size) => new("a", "12345678") { IsDeflated = true, Bytes = deflated, Size = size };
        Assert.Equal(["WrongLength a"], Read(Entry(7)).AllProblems());
        Assert.Equal(["WrongLength a"], Read(Entry(9)).AllProblems());
        Assert.Empty(Read(Entry(8)).AllProblems());
        Assert.Equal(["WrongLength a"], Read(new RawZip.Entry("a", "12345678") { Size = 9 }).AllProblems());
        Assert.Equal(["Truncated a"], Read(new RawZip.Entry("a", "12345678") { Size = 4_000_000_000, Compressed = 4_000_000_000 }).AllProblems());
    }

    [Fact]
    public void A_file_that_ends_early_because_it_is_damaged_is_a_problem_and_no_exception()
    {
        Assert.Equal(["Damaged a"], Read(new RawZip.Entry("a") { Checksum = 1 }).AllProblems());
        Assert.Equal(["Damaged a"], Read(new RawZip.Entry("a", "12345678") { IsDeflated = true, Bytes = [0xFF, 0xFF, 0xFF] }).AllProblems());
    }

    [Fact]
    public void A_file_is_checked_even_if_its_reader_does_not_read_it_to_the_end()
    {
        var tree = Read(new RawZip.Entry("a", new string('a', 100_000)) { Checksum = 1 });
        Assert.Equal(Damaged, tree.Read(tree.Files[0], stream => stream.ReadByte())?.Kind);
    }

    [Fact]
    public void An_entry_whose_two_headers_differ_is_refused() =>
        Assert.Equal(["HeadersDiffer a"], Read(new RawZip.Entry("a") { NameInHeader = "b" }).AllProblems());

    [Fact]
    public void A_zip_ends_with_its_directory_and_may_have_a_comment()
    {
        var raw = new RawZip();
        raw.Add(new("a"));
        Assert.Empty(ZipTree.Read(ByteSource.Of(raw.ToBytes(comment: "A comment"))).AllProblems());
        Assert.Equal(["WrongLength"], ZipTree.Read(ByteSource.Of(raw.ToBytes(statedCount: 2))).AllProblems());
        Assert.Equal(["Truncated"], ZipTree.Read(ByteSource.Of(raw.ToBytes().AsMemory(..^10))).AllProblems());
        Assert.Equal(["WrongLength"], ZipTree.Read(ByteSource.Of(new byte[] { 1 }.Concat(raw.ToBytes()).ToArray())).AllProblems());
        Assert.Equal(["NotThisFormat"], ZipTree.Read(ByteSource.Of("Text."u8.ToArray())).AllProblems());
        Assert.Equal(["NotThisFormat"], ZipTree.Read(ByteSource.Of(ReadOnlyMemory<byte>.Empty)).AllProblems());
    }

    [Fact]
    public void A_size_of_more_than_4_GiB_stands_in_the_extra_field()
    {
        var extra = new byte[20];
        BinaryPrimitives.WriteUInt16LittleEndian(extra, 1);
        BinaryPrimitives.WriteUInt16LittleEndian(extra.AsSpan(2), 16);
        BinaryPrimitives.WriteInt64LittleEndian(extra.AsSpan(4), 5_000_000_000);
        BinaryPrimitives.WriteInt64LittleEndian(extra.AsSpan(12), 5_000_000_000);
        var large = new RawZip.Entry("a") { Size = uint.MaxValue, Compressed = uint.MaxValue, Extra = extra };
        Assert.Equal(["TooLarge a"], Read(large).AllProblems());
        Assert.Equal(["WrongLength a"], Read(large with { Extra = extra[..12] }).AllProblems());
        Assert.Equal(["WrongLength a"], Read(large with { Extra = [] }).AllProblems());
    }

    [Fact]
    public void Stored_bytes_can_be_read_from_any_place()
    {
        var zip = RawZip.Of(new("a", "first"), new("b", "second"));
        var tree = ZipTree.Read(ByteSource.Of(zip));
        var place = (int)tree.PlaceOf(tree.Find("b")!)!;
        Assert.Equal("second", Encoding.UTF8.GetString(zip, place, 6));
    }

    [Fact]
    public void A_problem_tells_name_place_and_what_is_wrong() =>
        Assert.Equal("`../a` at byte 0: the name leads to another folder by a part of one or two dots", Read(new RawZip.Entry("../a")).Problems[0].ToString());

    private static ZipTree Read(params RawZip.Entry[] entries) => ZipTree.Read(ByteSource.Of(RawZip.Of(entries)));
}
