using System.Text;
using Placard.Captures;
using Placard.Files;

namespace Placard.Tests.Captures;

/// <summary>What looks like a password or a token is found with its line; ordinary pages are not reported.</summary>
public class SecretScannerTests
{
    [Theory]
    [InlineData("define('DB_PASSWORD', 'hunter2hunter');", "a password")]
    [InlineData("var config = { apiKey: \"4f9a8b7c6d5e\" };", "an access token")]
    [InlineData("\"client_secret\": \"a1b2c3d4e5f6\"", "an access token")]
    [InlineData("<input type=\"password\" name=\"p\" value=\"letmein\">", "a password")]
    [InlineData("http://admin:hunter2@site.example/private/", "a password")]
    [InlineData("ghp_0123456789abcdefghijklmnopqrstuvwxyz", "an access token")]
    [InlineData("-----BEGIN RSA PRIVATE KEY-----", "a private key")]
    [InlineData("eyJhbGciOiJIUzI1NiJ9.eyJzdWIiOiIxMjM0NTY3ODkwIn0.c2ln", "an access token")]
    public void A_secret_is_found_at_its_line(string secret, string what)
    {
        var (line, column, found) = Assert.Single(Scan($"first\nsecond {secret}\n"));
        Assert.Equal((2, what), (line, found));
        Assert.InRange(column, 8, 60);
    }

    [Theory]
    [InlineData("<label for=\"password\">Password: <input type=\"password\" name=\"password\"></label>")]
    [InlineData("password: \"Your password\", token: \"\", secret = \"{{ secret }}\"")]
    [InlineData("<a href=\"https://site.example/reset-password?token=\">Forgot your password?</a>")]
    [InlineData("mailto:office@site.example https://site.example/@user")]
    [InlineData("placeholder=\"Password\" passwordLabel: 'Passwort99 xxxxxxxx'")]
    [InlineData("tokenizer = \"simple\"; max_tokens: 4096")]
    public void An_ordinary_page_is_not_reported(string text) => Assert.Empty(Scan(text));

    [Fact]
    public void A_secret_is_found_wherever_blocks_of_a_large_file_end()
    {
        const string Secret = "password = 'hunter2hunter'";
        foreach (var length in (int[])[262_000, 262_144, 262_120, 600_000])
        {
            var (line, column, _) = Assert.Single(Scan(new string('a', length) + "\n" + new string('b', 100) + Secret));
            Assert.Equal((2, 101), (line, column));
        }
    }

    private static IReadOnlyList<(int Line, int Column, string What)> Scan(string text) =>
        SecretScanner.Scan(new MemorySourceFile("a.txt", Encoding.UTF8.GetBytes(text), "a.txt"));
}
