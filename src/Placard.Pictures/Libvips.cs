using System.Reflection;
using System.Runtime.InteropServices;
using NetVips;
using Placard.Images;

namespace Placard.Pictures;

/// <summary>
/// Loads libvips when the first image is encoded, so that other commands start without it. In a native program, Trimming.xml removes the module
/// initializer of NetVips, which would load it at every start.
/// </summary>
internal static class Libvips
{
    public static readonly string FileName = OperatingSystem.IsWindows() ? "libvips-42.dll" : OperatingSystem.IsMacOS() ? "libvips.42.dylib" : "libvips.so.42";

    private static readonly Log.LogDelegate Silence = (_, _, _) => { };

    private static readonly Lazy<string> Problem = new(Load);

    private static readonly Lazy<bool> Found = new(() =>
        File.Exists(Path.Join(AppContext.BaseDirectory, FileName)) || NativeLibrary.TryLoad(FileName, typeof(Libvips).Assembly, null, out _));

    /// <summary>Whether the library is there; it is not started.</summary>
    public static bool IsPresent => Found.Value;

    /// <exception cref="ImageException">The library is missing or too old for this system.</exception>
    public static void Ensure()
    {
        if (Problem.Value.Length > 0) throw new ImageException(ImageFailure.NoDecoder, Problem.Value);
    }

    /// <returns>The problem and its fix; empty where the library is loaded.</returns>
    private static string Load()
    {
        try
        {
            if (!ModuleInitializer.VipsInitialized && !Initialize()) return $"{FileName} could not be started. Get the program anew from its releases";
        }
        catch (Exception missing) when (missing is DllNotFoundException or BadImageFormatException or EntryPointNotFoundException
            or TypeInitializationException)
        {
            return $"{FileName} is missing or made for another system. Copy it from the release of the program into {AppContext.BaseDirectory}";
        }
        // One thread for each image, since the build already uses all processors; no cache, since no image is read twice.
        NetVips.NetVips.Concurrency = 1;
        NetVips.NetVips.BlockUntrusted = true;
        Operation.Block("VipsForeignLoadSvgBuffer", false); // For sanitized drawings, which ShareJpeg alone loads.
        Cache.Max = 0;
        FreedMemory.Return();
        Log.SetLogHandler("VIPS", Enums.LogLevelFlags.Warning, Silence); // Errors come as exceptions.
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
            // NetVips has set its own resolver, which found nothing: Init below throws its reason.
        }
        return NetVips.NetVips.Init();
    }

    private static nint Handle(Assembly assembly, DllImportSearchPath? path) =>
        NativeLibrary.TryLoad(Path.Join(AppContext.BaseDirectory, FileName), out var own) ? own : NativeLibrary.Load(FileName, assembly, path);
}
