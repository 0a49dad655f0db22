using System.Security.Cryptography;
using System.Text;

namespace Placard.Outputs.Pages;

/// <summary>The hash by which a content-security policy allows an inline style sheet.</summary>
internal static class StyleHash
{
    public static string Of(string styles) => "sha256-" + Convert.ToBase64String(SHA256.HashData(Encoding.UTF8.GetBytes(styles)));
}
