using System.Net.Http.Headers;
using System.Security.Cryptography;
using Org.BouncyCastle.Math;
using Org.BouncyCastle.Tsp;

namespace Placard.Cli.Signing;

/// <summary>A time stamp of a service (RFC 3161): proof that a manifest existed at a time.</summary>
/// <param name="Time">The time (UTC) that the service states.</param>
/// <param name="Service">The subject of the service's certificate.</param>
internal sealed record TimeStamp(DateTime Time, string Service)
{
    /// <summary>A response of more bytes is no time stamp.</summary>
    public const int MaxLength = 256 * 1024;

    /// <summary>Asks a service for a time stamp of a digest, and checks what it answers.</summary>
    /// <returns>The response as it is kept; null, with the reason, where there is none.</returns>
    public static async Task<(byte[]? Response, string Reason)> RequestAsync(HttpClient client, Uri service, byte[] sha256, CancellationToken stop)
    {
        var generator = new TimeStampRequestGenerator();
        generator.SetCertReq(true);
        var request = generator.Generate(TspAlgorithms.Sha256, sha256, new BigInteger(1, RandomNumberGenerator.GetBytes(16)));
        using var content = new ByteArrayContent(request.GetEncoded());
        content.Headers.ContentType = new MediaTypeHeaderValue("application/timestamp-query");
        using var message = new HttpRequestMessage(HttpMethod.Post, service) { Content = content };
        using var response = await client.SendAsync(message, HttpCompletionOption.ResponseHeadersRead, stop);
        if (!response.IsSuccessStatusCode) return (null, $"it answered {(int)response.StatusCode}");
        await using var body = await response.Content.ReadAsStreamAsync(stop);
        var bytes = new byte[MaxLength + 1];
        var length = await body.ReadAtLeastAsync(bytes, bytes.Length, throwOnEndOfStream: false, stop);
        if (length > MaxLength) return (null, "its answer is too long");
        bytes = bytes[..length];
        try
        {
            new TimeStampResponse(bytes).Validate(request);
        }
        catch (Exception failure) when (IsFailureOfResponse(failure))
        {
            return (null, $"its answer is not valid: {failure.Message}");
        }
        return Read(bytes, sha256) is null ? (null, "its answer is not signed by a certificate for time stamps") : (bytes, "");
    }

    /// <summary>The time stamp in a response, if it is for this digest and signed by the certificate in it; null otherwise.</summary>
    public static TimeStamp? Read(byte[] response, ReadOnlySpan<byte> sha256)
    {
        try
        {
            var token = new TimeStampResponse(response).TimeStampToken;
            if (token is null || token.TimeStampInfo.MessageImprintAlgOid != TspAlgorithms.Sha256) return null;
            if (!sha256.SequenceEqual(token.TimeStampInfo.GetMessageImprintDigest())) return null;
            var certificate = token.GetCertificates().EnumerateMatches(token.SignerID).FirstOrDefault();
            if (certificate is null) return null;
            token.Validate(certificate);
            return new TimeStamp(token.TimeStampInfo.GenTime, certificate.SubjectDN.ToString());
        }
        catch (Exception failure) when (IsFailureOfResponse(failure))
        {
            return null;
        }
    }

    /// <summary>The library reports damaged bytes by exceptions of many kinds.</summary>
    private static bool IsFailureOfResponse(Exception failure) => failure is not (OutOfMemoryException or OperationCanceledException);
}
