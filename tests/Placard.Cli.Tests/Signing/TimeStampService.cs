using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Logging;
using Org.BouncyCastle.Asn1;
using Org.BouncyCastle.Asn1.Nist;
using Org.BouncyCastle.Asn1.X509;
using Org.BouncyCastle.Cms;
using Org.BouncyCastle.Crypto;
using Org.BouncyCastle.Crypto.Generators;
using Org.BouncyCastle.Crypto.Operators;
using Org.BouncyCastle.Math;
using Org.BouncyCastle.Security;
using Org.BouncyCastle.Tsp;
using Org.BouncyCastle.Utilities.Collections;
using Org.BouncyCastle.X509;

namespace Placard.Cli.Tests.Signing;

/// <summary>A service of time stamps (RFC 3161) on this computer, with a certificate of its own.</summary>
internal sealed class TimeStampService : IAsyncDisposable
{
    private readonly WebApplication app;

    private TimeStampService(WebApplication app) => this.app = app;

    public string Url => app.Urls.First() + "/";

    public static async Task<TimeStampService> StartAsync(Faults fault = Faults.None)
    {
        var builder = WebApplication.CreateSlimBuilder();
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Logging.ClearProviders();
        var app = builder.Build();
        var (certificate, key) = NewCertificate(fault == Faults.WrongCertificate ? KeyPurposeID.id_kp_serverAuth : KeyPurposeID.id_kp_timeStamping);
        app.MapPost("/", async (HttpRequest request) =>
        {
            using var body = new MemoryStream();
            await request.Body.CopyToAsync(body);
            return fault switch
            {
                Faults.Garbage => Results.Bytes([0x30, 0x82, 0xFF, 0xFF, 1], "application/timestamp-reply"),
                Faults.Error => Results.StatusCode(503),
                _ => Results.Bytes(Answer(new TimeStampRequest(body.ToArray()), certificate, key, fault), "application/timestamp-reply"),
            };
        });
        await app.StartAsync();
        return new TimeStampService(app);
    }

    public ValueTask DisposeAsync() => app.DisposeAsync();

    private static byte[] Answer(TimeStampRequest request, X509Certificate certificate, AsymmetricKeyParameter key, Faults fault)
    {
        if (fault == Faults.OtherDigest) request = Request(new byte[32], request.Nonce);
        if (fault == Faults.OtherNonce) request = Request(request.GetMessageImprintDigest(), BigInteger.Ten);
        if (fault == Faults.WrongCertificate) return AnswerWithoutChecks(request, certificate, key);
        var tokens = new TimeStampTokenGenerator(key, certificate, NistObjectIdentifiers.IdSha256.Id, "1.2.3.4.1");
        tokens.SetCertificates(CollectionUtilities.CreateStore(new[] { certificate }));
        return new TimeStampResponseGenerator(tokens, TspAlgorithms.Allowed).Generate(request, BigInteger.One, DateTime.UtcNow).GetEncoded();
    }

    /// <summary>The library refuses to sign with a certificate of another purpose, so that the token is made without its checks.</summary>
    private static byte[] AnswerWithoutChecks(TimeStampRequest request, X509Certificate certificate, AsymmetricKeyParameter key)
    {
        var info = new Org.BouncyCastle.Asn1.Tsp.TstInfo(new DerObjectIdentifier("1.2.3.4.1"),
            new Org.BouncyCastle.Asn1.Tsp.MessageImprint(new AlgorithmIdentifier(NistObjectIdentifiers.IdSha256), request.GetMessageImprintDigest()),
            DerInteger.ValueOf(1), new Asn1GeneralizedTime(DateTime.UtcNow), null, null, new DerInteger(request.Nonce), null, null);
        var signed = new CmsSignedDataGenerator();
        signed.AddSigner(key, certificate, CmsSignedGenerator.DigestSha256);
        signed.AddCertificates(CollectionUtilities.CreateStore(new[] { certificate }));
        var token = signed.Generate(new CmsProcessableByteArray(Org.BouncyCastle.Asn1.Pkcs.PkcsObjectIdentifiers.IdCTTstInfo, info.GetEncoded()), true);
        return new DerSequence(new DerSequence(DerInteger.ValueOf(0)), token.ContentInfo).GetEncoded();
    }

    private static TimeStampRequest Request(byte[] digest, BigInteger nonce)
    {
        var generator = new TimeStampRequestGenerator();
        generator.SetCertReq(true);
        return generator.Generate(TspAlgorithms.Sha256, digest, nonce);
    }

    private static (X509Certificate Certificate, AsymmetricKeyParameter Key) NewCertificate(KeyPurposeID purpose)
    {
        var keys = new RsaKeyPairGenerator();
        keys.Init(new KeyGenerationParameters(new SecureRandom(), 2048));
        var pair = keys.GenerateKeyPair();
        var name = new X509Name("CN=Stamps of the tests");
        var certificate = new X509V3CertificateGenerator();
        certificate.SetSerialNumber(BigInteger.One);
        certificate.SetIssuerDN(name);
        certificate.SetSubjectDN(name);
        certificate.SetNotBefore(DateTime.UtcNow.AddDays(-1));
        certificate.SetNotAfter(DateTime.UtcNow.AddDays(1));
        certificate.SetPublicKey(pair.Public);
        certificate.AddExtension(X509Extensions.ExtendedKeyUsage, critical: true, new ExtendedKeyUsage(purpose));
        return (certificate.Generate(new Asn1SignatureFactory("SHA256WITHRSA", pair.Private)), pair.Private);
    }
}

/// <summary>What a service does wrong.</summary>
public enum Faults
{
    None,
    OtherDigest,
    OtherNonce,
    Garbage,
    Error,
    WrongCertificate,
}
