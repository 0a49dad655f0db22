using Placard.Benchmarks.Floors;

switch (args)
{
    case ["files", var input, var plan, var output]: FilesFloor.Run(input, plan, output); return 0;
    case ["markdig", var input]: MarkdigFloor.Run(input); return 0;
    default: Console.Error.WriteLine("usage: files INPUT PLAN OUTPUT | markdig INPUT"); return 2;
}
