using System.Security.Cryptography;
using System.Text;
using Placard.Cli.Loading;
using Placard.Receiving;

namespace Placard.Cli.Receiving;

/// <summary>The state of an action's receipts in the user's data folder (<c>XDG_DATA_HOME</c>, or the system's own).</summary>
/// <param name="baseUrl">The URL of the archive, so that two archives with an action of one name have states of their own.</param>
/// <param name="action">The source path of the action.</param>
internal sealed class StateFile(string baseUrl, string action)
{
    /// <summary>The folder of all states and reviews.</summary>
    public static string Folder { get; } = Path.Join(UserFolder.Data, "received");

    private readonly string name = $"{Path.GetFileNameWithoutExtension(action)}-{DigestOf($"{baseUrl}\n{action}")}";

    /// <summary>The path of the state.</summary>
    public string FullPath => Path.Join(Folder, name + ".json");

    /// <summary>The path of the table of doubtful entries.</summary>
    public string ReviewPath => Path.Join(Folder, name + "-review.csv");

    /// <summary>The state of earlier runs, else a new one; null where the file can't be read as one.</summary>
    public ReceivedState? Read() => File.Exists(FullPath)
        ? ReceivedState.Parse(File.ReadAllText(FullPath, Encoding.UTF8)) is { } state && state.Action == action ? state : null
        : new ReceivedState(action, RandomNumberGenerator.GetBytes(ReceivedState.KeyLength));

    public void Write(ReceivedState state) => PrivateFile.Write(FullPath, Encoding.UTF8.GetBytes(state.ToJson()));

    private static string DigestOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)))[..12];
}
