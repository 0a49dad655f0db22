using Xunit.Sdk;
using Xunit.v3;

// Every test builds archives of its own or only reads one that is shared, so all of them may run at once, those of one class included.
[assembly: Parallelization(Mode = ParallelMode.All)]
