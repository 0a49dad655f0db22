using System.Globalization;
using System.Text;
using Placard.Cli.Serving;

namespace Placard.Cli.Tests.Serving;

/// <summary>Forms that no browser would send: each gets a status that says why, and the preview goes on.</summary>
public sealed class FormPostTests : IDisposable
{
    private const string Pairs = "application/x-www-form-urlencoded";

    private const string Parts = "multipart/form-data; boundary=b";

    private readonly PreviewFolder folder = PreviewFolder.WithForm();

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public void Dispose() => folder.Dispose();

    [Theory]
    [InlineData(Pairs, "name=Ada", 200)]
    [InlineData(Pairs, "", 200)]
    [InlineData(Pairs, "&&&=%zz&%ff=%00&=", 200)]
    [InlineData("text/plain", "name=Ada", 200)]
    [InlineData("", "name=Ada", 200)]
    [InlineData(Parts, "--b\r\nContent-Disposition: form-data; name=\"n\"\r\n\r\nAda\r\n--b--\r\n", 200)]
    [InlineData(Parts, "--b\r\nContent-Disposition: form-data; name=\"n\"; filename=\"f\"\r\n\r\n\0\0\r\n--b--\r\n", 200)]
    [InlineData(Parts, "", 400)]
    [InlineData(Parts, "name=Ada", 400)]
    [InlineData(Parts, "--b\r\nContent-Disposition: form-data; name=\"n\"\r\n\r\nAda", 400)]
    [InlineData(Parts, "--b\r\nContent-Disposition: form-data; name=\"n\"", 400)]
    [InlineData(Parts, "--b\r\nContent-Disposition: \0\r\n\r\nAda\r\n--b--\r\n", 400)]
    [InlineData(Parts, "--b\r\n\r\nAda\r\n--b--\r\n", 400)]
    [InlineData(Parts, "--b\r\nno header\r\n\r\nAda\r\n--b--\r\n", 400)]
    [InlineData("multipart/form-data", "--b--\r\n", 400)]
    [InlineData("multipart/form-data; boundary=\"\"", "--b--\r\n", 400)]
    public async Task A_malformed_form_is_rejected(string type, string body, int status)
    {
        await using var server = await PreviewServer.TryStartAsync(folder.Preview, 0, onNetwork: false);
        Assert.Equal(status, await RawRequests.PostAsync(server!.Port, type, body, Stop));
    }

    [Theory]
    [InlineData(70, 200)]
    [InlineData(71, 400)]
    [InlineData(5000, 400)]
    public async Task A_boundary_may_have_70_characters(int length, int status)
    {
        await using var server = await PreviewServer.TryStartAsync(folder.Preview, 0, onNetwork: false);
        var boundary = new string('b', length);
        var body = $"--{boundary}\r\nContent-Disposition: form-data; name=\"n\"\r\n\r\nAda\r\n--{boundary}--\r\n";
        Assert.Equal(status, await RawRequests.PostAsync(server!.Port, $"multipart/form-data; boundary={boundary}", body, Stop));
    }

    [Fact]
    public async Task A_part_with_too_many_or_too_long_headers_is_rejected()
    {
        await using var server = await PreviewServer.TryStartAsync(folder.Preview, 0, onNetwork: false);
        foreach (var headers in new[] { string.Concat(Enumerable.Repeat("a: b\r\n", 100)), $"a: {new string('x', 100_000)}\r\n" })
            Assert.Equal(400, await RawRequests.PostAsync(server!.Port, Parts, $"--b\r\n{headers}\r\nAda\r\n--b--\r\n", Stop));
    }

    [Theory]
    [InlineData(Pairs)]
    [InlineData(Parts)]
    [InlineData("text/plain")]
    public async Task A_form_above_the_limit_is_rejected_with_or_without_its_length(string type)
    {
        await using var server = await PreviewServer.TryStartAsync(folder.Preview, 0, onNetwork: false);
        var block = new byte[64 * 1024];
        const string file = "--b\r\nContent-Disposition: form-data; name=\"n\"; filename=\"f\"\r\n\r\n";
        var start = type == Parts ? file : "";
        Assert.Equal(413, await RawRequests.FloodAsync(server!.Port, RawRequests.PostOf(type, "Content-Length: 1000000000") + start, block, 200, Stop));
        var chunk = Encoding.ASCII.GetBytes("10000\r\n").Concat(block).Concat("\r\n"u8.ToArray()).ToArray();
        var first = start.Length == 0 ? "" : string.Create(CultureInfo.InvariantCulture, $"{start.Length:x}\r\n{start}\r\n");
        Assert.Equal(413, await RawRequests.FloodAsync(server.Port, RawRequests.PostOf(type, "Transfer-Encoding: chunked") + first, chunk, 200, Stop));
    }

    [Fact]
    public async Task A_form_with_too_many_fields_or_too_much_text_is_rejected()
    {
        await using var server = await PreviewServer.TryStartAsync(folder.Preview, 0, onNetwork: false);
        var parts = string.Concat(Enumerable.Repeat("--b\r\nContent-Disposition: form-data; name=\"n\"\r\n\r\nA\r\n", 1001));
        Assert.Equal(413, await RawRequests.PostAsync(server!.Port, Parts, parts + "--b--\r\n", Stop));
        Assert.Equal(413, await RawRequests.PostAsync(server.Port, Pairs, string.Concat(Enumerable.Repeat("a=b&", 1001)), Stop));
        Assert.Equal(413, await RawRequests.PostAsync(server.Port, Pairs, "a=" + new string('x', 256 * 1024), Stop));
    }

    [Theory]
    [InlineData("Transfer-Encoding: chunked", "zz\r\nAda\r\n0\r\n\r\n")]
    [InlineData("Transfer-Encoding: chunked", "ffffffffffffffff\r\nAda")]
    [InlineData("Transfer-Encoding: chunked", "5\r\nAda")]
    [InlineData("Transfer-Encoding: gzip", "Ada")]
    [InlineData("Content-Length: -1", "Ada")]
    [InlineData("Content-Length: 1e9", "Ada")]
    [InlineData("Content-Length: 10", "Ada")]
    [InlineData("Content-Length: 3\r\nContent-Length: 4", "Ada")]
    public async Task A_body_of_a_wrong_length_is_rejected(string length, string body)
    {
        await using var server = await PreviewServer.TryStartAsync(folder.Preview, 0, onNetwork: false);
        Assert.Contains(await RawRequests.SendAsync(server!.Port, RawRequests.PostOf(Pairs, length) + body, Stop, ends: true), new[] { 400, 0 });
    }

    /// <summary>Bytes of a well-formed form are changed, repeated and removed at random.</summary>
    [Fact]
    public async Task No_mutated_form_is_a_failure_of_the_preview()
    {
        const string form = "--b\r\nContent-Disposition: form-data; name=\"n\"; filename*=UTF-8''%c3\r\nContent-Type: text/plain; charset=utf-7\r\n\r\nAda\r\n--b--\r\n";
        await using var server = await PreviewServer.TryStartAsync(folder.Preview, 0, onNetwork: false);
        var random = new Random(20260102);
        var statuses = new HashSet<int>();
        for (var i = 0; i < 2000; i++)
        {
            var text = new StringBuilder(form);
            for (var changes = random.Next(1, 4); changes > 0; changes--) Mutate(text, random);
            var body = text.ToString();
            var status = await RawRequests.PostAsync(server!.Port, i % 2 == 0 ? Parts : Pairs, body, Stop);
            Assert.True(status is 200 or 400 or 413, $"{status}: {body}");
            statuses.Add(status);
        }
        Assert.True(statuses.Count > 1);
    }

    private static void Mutate(StringBuilder text, Random random)
    {
        var at = random.Next(text.Length);
        switch (random.Next(3))
        {
            case 0:
                text.Remove(at, Math.Min(random.Next(1, 5), text.Length - at - 1));
                break;
            case 1:
                text[at] = (char)random.Next(256);
                break;
            default:
                text.Insert(at, "\r\n--b;=\"%"[random.Next(9)].ToString(), random.Next(1, 40));
                break;
        }
    }
}
