import FuzzDriver

FuzzTarget.main([
    headerTarget, frameTarget, modelTarget, errorModelTarget, tableTarget, restorerTarget,
    extractorTarget, dateTarget, encodingTarget, outputTarget,
])
