using Xunit.Sdk;
using Xunit.v3;

// Statiq keeps the running engine in static fields.
[assembly: Parallelization(Mode = ParallelMode.None)]
