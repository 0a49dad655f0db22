using System.ComponentModel;
using System.Diagnostics;
using System.Globalization;
using System.Runtime.InteropServices;

namespace Placard.Benchmarks.Measuring;

/// <summary>
/// Starts a program and waits for it with <c>wait4</c>, which is the kernel's own account of what it cost; Linux only.
/// <see cref="Process"/> must not be used beside it: it would take the account away.
/// </summary>
internal static partial class ChildProcess
{
    private const int WriteCreateTruncate = 0x1 | 0x40 | 0x200;

    /// <param name="output">The file that receives the program's output.</param>
    public static Usage Run(Call call, string output)
    {
        if (!File.Exists(call.Program)) throw new FileNotFoundException(call.Program);
        var actions = Marshal.AllocHGlobal(512);
        try
        {
            Check(InitActions(actions));
            Check(AddOpen(actions, 1, output, WriteCreateTruncate, Convert.ToUInt32("644", 8)));
            Check(AddDup(actions, 1, 2));
            Check(AddChangeFolder(actions, call.Folder));
            var start = Stopwatch.GetTimestamp();
            Check(Spawn(out var pid, call.Program, actions, 0, [call.Program, .. call.Arguments, null], Variables()));
            var peak = PeakMemory.Follow(pid);
            Check(Wait(pid, out var status, 0, out var account) == pid ? 0 : Marshal.GetLastPInvokeError());
            var seconds = Stopwatch.GetElapsedTime(start).TotalSeconds;
            return new Usage(seconds, account.User.Seconds + account.System.Seconds, peak.Megabytes(account.MaxResidentKilobytes), (status & 0x7f) == 0
                ? status >> 8 & 0xff
                : 128 + (status & 0x7f));
        }
        finally
        {
            Marshal.FreeHGlobal(actions);
        }
    }

    private static string?[] Variables()
    {
        var variables = new List<string?>();
        foreach (System.Collections.DictionaryEntry variable in Environment.GetEnvironmentVariables())
        {
            var name = (string)variable.Key;
            // Variables that "dotnet run" sets are not in a user's environment.
            if (!name.StartsWith("DOTNET_", StringComparison.Ordinal) || name is "DOTNET_ROOT")
                variables.Add(string.Create(CultureInfo.InvariantCulture, $"{name}={variable.Value}"));
        }
        return [.. variables, null];
    }

    private static void Check(int error)
    {
        if (error != 0) throw new Win32Exception(error);
    }

    [LibraryImport("libc", EntryPoint = "posix_spawn_file_actions_init")]
    private static partial int InitActions(nint actions);

    [LibraryImport("libc", EntryPoint = "posix_spawn_file_actions_addopen", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int AddOpen(nint actions, int descriptor, string path, int flags, uint mode);

    [LibraryImport("libc", EntryPoint = "posix_spawn_file_actions_adddup2")]
    private static partial int AddDup(nint actions, int descriptor, int copy);

    [LibraryImport("libc", EntryPoint = "posix_spawn_file_actions_addchdir_np", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int AddChangeFolder(nint actions, string path);

    [LibraryImport("libc", EntryPoint = "posix_spawn", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Spawn(out int pid, string program, nint actions, nint attributes, string?[] arguments, string?[] variables);

    [LibraryImport("libc", EntryPoint = "wait4", SetLastError = true)]
    private static partial int Wait(int pid, out int status, int options, out Account account);

    [StructLayout(LayoutKind.Sequential)]
    private struct Duration
    {
        private readonly nint whole;
        private readonly nint micros;

        public readonly double Seconds => whole + (micros / 1e6);
    }

    /// <summary>The beginning of <c>struct rusage</c>; the rest is padding.</summary>
    [StructLayout(LayoutKind.Sequential, Size = 256)]
    private struct Account
    {
        public Duration User;
        public Duration System;
        public nint MaxResidentKilobytes;
    }
}
