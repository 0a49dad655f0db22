using System.Reflection;
using System.Runtime.InteropServices;
using NetVips;
using Placard.Images;

namespace Placard.Cli.Images;

/// <summary>
/// Loads the native library when the first picture is to be encoded, and not before: no other call pays for it. In the native program
/// the binding's own initializer, which would run at every start, is left out (Trimming.xml).
/// </summary>
internal static class Libvips
{
    public static readonly string FileName = OperatingSystem.IsWindows() ? "libvips-42.dll" : OperatingSystem.IsMacOS() ? "libvips.42.dylib" : "libvips.so.42";

    private static readonly Log.LogDelegate Silence = (_, _, _) => { };

    private static readonly Lazy<string> Trouble = new(Load);

    /// <exception cref="ImageException">The library is missing or too old for this system.</exception>
    public static void Ensure()
    {
        if (Trouble.Value.Length > 0) throw new ImageException(ImageFailure.NoDecoder, Trouble.Value);
    }

    /// <returns>What is wrong and what to do, or the empty string.</returns>
    private static string Load()
    {
        try
        {
            if (!ModuleInitializer.VipsInitialized && !Initialize()) return $"{FileName} could not be started. Get the program anew from its releases";
        }
        catch (Exception missing) when (missing is DllNotFoundException or BadImageFormatException or EntryPointNotFoundException or TypeInitializationException)
        {
            return $"{FileName} is missing or made for another system. Copy it from the release of the program into {AppContext.BaseDirectory}";
        }
        // One picture a thread: the build already keeps all processors busy, and what is read once is not read again.
        NetVips.NetVips.Concurrency = 1;
        NetVips.NetVips.BlockUntrusted = true;
        Cache.Max = 0;
        Log.SetLogHandler("VIPS", Enums.LogLevelFlags.Warning, Silence); // What matters comes as an exception.
        return "";
    }

    private static bool Initialize()
    {
        try
        {
            NativeLibrary.SetDllImportResolver(typeof(ModuleInitializer).Assembly, (_, assembly, path) => Handle(assembly, path));
        }
        catch (InvalidOperationException)
        {
            // The binding has set its own, and found nothing: it says why when it is called again.
        }
        return NetVips.NetVips.Init();
    }

    private static nint Handle(Assembly assembly, DllImportSearchPath? path) =>
        NativeLibrary.TryLoad(Path.Join(AppContext.BaseDirectory, FileName), out var own) ? own : NativeLibrary.Load(FileName, assembly, path);
}
